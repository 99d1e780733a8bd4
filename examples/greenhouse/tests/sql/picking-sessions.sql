CREATE TABLE `local`.`sample`.`picking_sessions` (
  `gardener` INT,
  `pickings` BIGINT,
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3)
);

INSERT INTO `local`.`sample`.`picking_sessions` (
  `gardener`,
  `pickings`,
  `window_start`,
  `window_end`
)
SELECT
  `gardener`,
  COUNT(*) AS `pickings`,
  `window_start`,
  `window_end`
FROM TABLE(SESSION(
  TABLE `local`.`sample`.`pickings` PARTITION BY `gardener`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '30' SECOND
))
GROUP BY `gardener`, `window_start`, `window_end`
