CREATE TABLE `local`.`sample`.`dearest_sales` (
  `stall` STRING NOT NULL,
  `place` BIGINT NOT NULL,
  `sale` STRING,
  `price` DOUBLE,
  PRIMARY KEY (`stall`, `place`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`dearest_sales` (
  `stall`,
  `place`,
  `sale`,
  `price`
)
SELECT
  `stall`,
  `place`,
  `sale`,
  `price`
FROM (
  SELECT
    `stall`,
    ROW_NUMBER() OVER (PARTITION BY `stall` ORDER BY `price` DESC) AS `place`,
    `sale`,
    `price`
  FROM `local`.`sample`.`sales`
  WHERE `stall` IS NOT NULL
) AS `rows`
WHERE `place` <= 2
