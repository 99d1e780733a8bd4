CREATE TABLE `local`.`sample`.`arrivals` (
  `status` STRING
);

INSERT INTO `local`.`sample`.`arrivals` (
  `status`
)
SELECT
  CONCAT(`item`, ' came to price_per_item') AS `status`
FROM `local`.`sample`.`sales`
UNION ALL
SELECT
  CONCAT(CAST(`buyer` AS STRING), ' came to price_per_buyer') AS `status`
FROM `local`.`sample`.`sales`
