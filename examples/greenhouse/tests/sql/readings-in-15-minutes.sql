CREATE TABLE `local`.`sample`.`readings_in_15_minutes` (
  `sensor` INT,
  `read_at` TIMESTAMP_LTZ(3),
  `readings` BIGINT
);

INSERT INTO `local`.`sample`.`readings_in_15_minutes` (
  `sensor`,
  `read_at`,
  `readings`
)
SELECT
  `sensor`,
  `$rowtime` AS `read_at`,
  COUNT(*) OVER (PARTITION BY `sensor` ORDER BY `$rowtime` RANGE BETWEEN INTERVAL '15' MINUTE PRECEDING AND CURRENT ROW) AS `readings`
FROM `local`.`sample`.`readings`
