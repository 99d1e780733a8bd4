CREATE TABLE `local`.`sample`.`celsius_hopping` (
  `sensor` INT,
  `average` DOUBLE,
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3)
);

INSERT INTO `local`.`sample`.`celsius_hopping` (
  `sensor`,
  `average`,
  `window_start`,
  `window_end`
)
SELECT
  `sensor`,
  AVG(`celsius`) AS `average`,
  `window_start`,
  `window_end`
FROM TABLE(HOP(
  TABLE `local`.`sample`.`readings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '5' MINUTE, INTERVAL '10' MINUTE
))
GROUP BY `sensor`, `window_start`, `window_end`
