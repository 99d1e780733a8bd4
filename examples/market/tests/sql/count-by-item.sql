CREATE TABLE `local`.`sample`.`count_by_item` (
  `item` STRING NOT NULL,
  `sold` BIGINT,
  PRIMARY KEY (`item`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`count_by_item` (
  `item`,
  `sold`
)
SELECT
  `item`,
  COUNT(`price`) AS `sold`
FROM `local`.`sample`.`sales`
WHERE `item` IS NOT NULL
GROUP BY `item`
