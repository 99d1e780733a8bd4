CREATE TABLE `local`.`sample`.`crops_per_minute` (
  `gardener` INT,
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3),
  `seconds` BIGINT,
  `crops` MULTISET<STRING>
);

INSERT INTO `local`.`sample`.`crops_per_minute` (
  `gardener`,
  `window_start`,
  `window_end`,
  `seconds`,
  `crops`
)
SELECT
  `gardener`,
  `window_start`,
  `window_end`,
  CAST(60 AS BIGINT) AS `seconds`,
  COLLECT(`crop`) AS `crops`
FROM TABLE(TUMBLE(
  TABLE `local`.`sample`.`pickings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '60' SECOND
))
GROUP BY `gardener`, `window_start`, `window_end`
