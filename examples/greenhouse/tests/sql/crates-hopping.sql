CREATE TABLE `local`.`sample`.`crates_hopping` (
  `window_start` TIMESTAMP(3),
  `window_end` TIMESTAMP(3),
  `crates` BIGINT
);

INSERT INTO `local`.`sample`.`crates_hopping` (
  `window_start`,
  `window_end`,
  `crates`
)
SELECT
  `window_start`,
  `window_end`,
  COUNT(DISTINCT `crate`) AS `crates`
FROM TABLE(HOP(
  TABLE `local`.`sample`.`pickings`,
  DESCRIPTOR(`$rowtime`),
  INTERVAL '1' MINUTE, INTERVAL '2' MINUTE
))
GROUP BY `window_start`, `window_end`
