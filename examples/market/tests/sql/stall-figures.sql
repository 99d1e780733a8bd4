CREATE TABLE `local`.`sample`.`stall_figures` (
  `stall_name` STRING NOT NULL,
  `items` BIGINT,
  `average_price` DOUBLE,
  `most_pairs` INT,
  PRIMARY KEY (`stall_name`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`stall_figures` (
  `stall_name`,
  `items`,
  `average_price`,
  `most_pairs`
)
SELECT
  `stall` AS `stall_name`,
  COUNT(DISTINCT `item`) AS `items`,
  ROUND(AVG(`price`), 2) AS `average_price`,
  MAX(`kilos`) / 2 AS `most_pairs`
FROM `local`.`sample`.`sales`
WHERE `stall` IS NOT NULL
GROUP BY `stall`
