CREATE TABLE `local`.`sample`.`clocked_readings` (
  `sensor` INT,
  `celsius` DOUBLE,
  `read_s` BIGINT,
  `read_at_utc` TIMESTAMP(3),
  `read_text` STRING,
  `read_at` AS TO_TIMESTAMP_LTZ(`read_s`, 0),
  WATERMARK FOR `read_at` AS `read_at` - INTERVAL '1' MINUTE
)
DISTRIBUTED INTO 1 BUCKETS;

INSERT INTO `local`.`sample`.`clocked_readings` (
  `sensor`,
  `celsius`,
  `read_s`,
  `read_at_utc`,
  `read_text`
)
SELECT
  `sensor`,
  `celsius`,
  `read_s`,
  TO_TIMESTAMP(FROM_UNIXTIME(`read_s`)) AS `read_at_utc`,
  FROM_UNIXTIME(`read_s`, 'yyyy-MM-dd HH:mm') AS `read_text`
FROM `local`.`sample`.`readings`
