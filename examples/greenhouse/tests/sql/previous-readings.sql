CREATE TABLE `local`.`sample`.`previous_readings` (
  `sensor` INT,
  `read_at` TIMESTAMP_LTZ(3),
  `celsius` DOUBLE,
  `previous` DOUBLE
);

INSERT INTO `local`.`sample`.`previous_readings` (
  `sensor`,
  `read_at`,
  `celsius`,
  `previous`
)
SELECT
  `sensor`,
  `$rowtime` AS `read_at`,
  `celsius`,
  LAG(`celsius`, 1) OVER (PARTITION BY `sensor` ORDER BY `$rowtime`) AS `previous`
FROM `local`.`sample`.`readings`
