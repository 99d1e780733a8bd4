CREATE TABLE `local`.`sample`.`sales_of_regulars` (
  `regular` INT,
  `name` STRING,
  `email` STRING,
  `sale` STRING,
  `stall` STRING,
  `item` STRING,
  `kilos` INT,
  `price` DOUBLE,
  `price_rounded` INT
);

INSERT INTO `local`.`sample`.`sales_of_regulars` (
  `regular`,
  `name`,
  `email`,
  `sale`,
  `stall`,
  `item`,
  `kilos`,
  `price`,
  `price_rounded`
)
SELECT
  `regular`,
  `name`,
  `email`,
  `sale`,
  `stall`,
  `item`,
  `kilos`,
  `price`,
  `price_rounded`
FROM (
  VALUES
    (101, CAST('Ada' AS STRING), CAST('ada@market.example' AS STRING)),
    (102, CAST('Ben' AS STRING), CAST('ben@market.example' AS STRING)),
    (105, CAST('Eve' AS STRING), CAST('eve@market.example' AS STRING))
) AS `rows` (`regular`, `name`, `email`)
JOIN (
  SELECT
    `sale`,
    `stall`,
    `item`,
    `buyer`,
    `kilos`,
    `price`,
    CAST(ROUND(`price`, 0) AS INT) AS `price_rounded`
  FROM `local`.`sample`.`sales`
  WHERE `buyer` IN (101, 102, 102)
) AS `rows_2`
  ON `regular` = `buyer`
