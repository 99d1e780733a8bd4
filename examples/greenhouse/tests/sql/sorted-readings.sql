CREATE TABLE `local`.`sample`.`sorted_readings` (
  `sensor` INT,
  `celsius` DOUBLE,
  `read_at` TIMESTAMP_LTZ(3)
)
DISTRIBUTED INTO 1 BUCKETS;

INSERT INTO `local`.`sample`.`sorted_readings` (
  `sensor`,
  `celsius`,
  `read_at`
)
SELECT
  `sensor`,
  `celsius`,
  `$rowtime` AS `read_at`
FROM `local`.`sample`.`readings`
ORDER BY `$rowtime`
