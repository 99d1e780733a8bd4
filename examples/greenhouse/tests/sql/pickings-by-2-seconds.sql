CREATE TABLE `local`.`sample`.`pickings_by_2_seconds` (
  `pickings` BIGINT,
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3)
);

INSERT INTO `local`.`sample`.`pickings_by_2_seconds` (
  `pickings`,
  `window_start`,
  `window_end`
)
SELECT
  COUNT(`gardener`) AS `pickings`,
  `window_start`,
  `window_end`
FROM TABLE(HOP(
  TABLE `local`.`sample`.`pickings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '1' SECOND, INTERVAL '2' SECOND
))
GROUP BY `window_start`, `window_end`
