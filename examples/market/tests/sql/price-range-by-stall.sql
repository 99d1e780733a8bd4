CREATE TABLE `local`.`sample`.`price_range_by_stall` (
  `stall` STRING NOT NULL,
  `lowest` DOUBLE,
  `highest` DOUBLE,
  PRIMARY KEY (`stall`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`price_range_by_stall` (
  `stall`,
  `lowest`,
  `highest`
)
SELECT
  `stall`,
  MIN(`price`) AS `lowest`,
  MAX(`price`) AS `highest`
FROM `local`.`sample`.`sales`
WHERE `stall` IS NOT NULL
GROUP BY `stall`
