CREATE TABLE `local`.`sample`.`kilos_by_buyer` (
  `buyer` INT NOT NULL,
  `kilos` INT,
  PRIMARY KEY (`buyer`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`kilos_by_buyer` (
  `buyer`,
  `kilos`
)
SELECT
  `buyer`,
  SUM(`kilos`) AS `kilos`
FROM (
  SELECT
    COALESCE(`buyer`, 0) AS `buyer`,
    `kilos`
  FROM `local`.`sample`.`sales`
) AS `rows`
GROUP BY `buyer`
