CREATE TABLE `local`.`sample`.`celsius_by_10_minutes` (
  `sensor` INT,
  `readings` BIGINT,
  `average` DOUBLE,
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3)
);

INSERT INTO `local`.`sample`.`celsius_by_10_minutes` (
  `sensor`,
  `readings`,
  `average`,
  `window_start`,
  `window_end`
)
SELECT
  `sensor`,
  COUNT(*) AS `readings`,
  AVG(`celsius`) AS `average`,
  `window_start`,
  `window_end`
FROM TABLE(TUMBLE(
  TABLE `local`.`sample`.`readings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '10' MINUTE
))
GROUP BY `sensor`, `window_start`, `window_end`
