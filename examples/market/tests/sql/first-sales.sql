CREATE TABLE `local`.`sample`.`first_sales` (
  `sale` STRING,
  `item` STRING,
  `buyer` INT,
  `sold_at` TIMESTAMP_LTZ(3)
);

INSERT INTO `local`.`sample`.`first_sales` (
  `sale`,
  `item`,
  `buyer`,
  `sold_at`
)
SELECT
  `sale`,
  `item`,
  `buyer`,
  `$rowtime` AS `sold_at`
FROM `local`.`sample`.`sales`
WHERE `buyer` = 101
FETCH NEXT 2 ROWS ONLY
