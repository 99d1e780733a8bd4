CREATE TABLE `local`.`sample`.`sales_by_stall` (
  `stall` STRING NOT NULL,
  `sales` BIGINT,
  PRIMARY KEY (`stall`) NOT ENFORCED
)
DISTRIBUTED INTO 1 BUCKETS;

INSERT INTO `local`.`sample`.`sales_by_stall` (
  `stall`,
  `sales`
)
SELECT
  `stall`,
  COUNT(*) AS `sales`
FROM (
  SELECT
    COALESCE(`stall`, 'none') AS `stall`
  FROM `local`.`sample`.`sales`
) AS `rows`
GROUP BY `stall`
