CREATE TABLE `local`.`sample`.`crates_per_minute` (
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3),
  `crates` BIGINT
);

INSERT INTO `local`.`sample`.`crates_per_minute` (
  `window_start`,
  `window_end`,
  `crates`
)
SELECT
  `window_start`,
  `window_end`,
  COUNT(DISTINCT `crate`) AS `crates`
FROM TABLE(TUMBLE(
  TABLE `local`.`sample`.`pickings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '1' MINUTE
))
GROUP BY `window_start`, `window_end`
