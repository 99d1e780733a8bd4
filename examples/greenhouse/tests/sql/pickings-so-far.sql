CREATE TABLE `local`.`sample`.`pickings_so_far` (
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3),
  `pickings` BIGINT
);

INSERT INTO `local`.`sample`.`pickings_so_far` (
  `window_start`,
  `window_end`,
  `pickings`
)
SELECT
  `window_start`,
  `window_end`,
  COUNT(*) AS `pickings`
FROM TABLE(CUMULATE(
  TABLE `local`.`sample`.`pickings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '1' MINUTE, INTERVAL '3' MINUTE
))
GROUP BY `window_start`, `window_end`
