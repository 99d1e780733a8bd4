CREATE TABLE `local`.`sample`.`large_sales` (
  `sale` STRING,
  `item` STRING,
  `price` DOUBLE
);

INSERT INTO `local`.`sample`.`large_sales` (
  `sale`,
  `item`,
  `price`
)
SELECT
  `sale`,
  `item`,
  `price`
FROM `local`.`sample`.`sales`
WHERE `price` >= 50
