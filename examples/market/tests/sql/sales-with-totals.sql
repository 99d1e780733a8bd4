CREATE TABLE `local`.`sample`.`sales_with_totals` (
  `sold_at` TIMESTAMP_LTZ(3) NOT NULL,
  `sale` STRING,
  `stall` STRING,
  `item` STRING,
  `kilos` INT,
  `price` DOUBLE,
  `total` DOUBLE
)
WITH (
  'changelog.mode' = 'append',
  'kafka.cleanup-policy' = 'delete',
  'kafka.producer.compression.type' = 'zstd'
);

INSERT INTO `local`.`sample`.`sales_with_totals` (
  `sold_at`,
  `sale`,
  `stall`,
  `item`,
  `kilos`,
  `price`,
  `total`
)
SELECT
  `$rowtime` AS `sold_at`,
  `sale`,
  `stall`,
  `item`,
  `kilos`,
  `price`,
  `kilos` * `price` AS `total`
FROM `local`.`sample`.`sales`
