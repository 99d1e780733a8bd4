CREATE TABLE `local`.`sample`.`picked_after_reading` (
  `sensor` INT,
  `celsius` DOUBLE,
  `crop` STRING,
  `read_at` TIMESTAMP_LTZ(3),
  `picked_at` TIMESTAMP_LTZ(3)
);

INSERT INTO `local`.`sample`.`picked_after_reading` (
  `sensor`,
  `celsius`,
  `crop`,
  `read_at`,
  `picked_at`
)
SELECT
  `sensor`,
  `celsius`,
  `crop`,
  CAST(`read_at` AS TIMESTAMP_LTZ(3)) AS `read_at`,
  `picked_at`
FROM (
  SELECT
    `sensor`,
    `celsius`,
    `$rowtime` AS `read_at`
  FROM `local`.`sample`.`readings`
) AS `rows`
JOIN (
  SELECT
    `gardener`,
    `crop`,
    `$rowtime` AS `picked_at`
  FROM `local`.`sample`.`pickings`
) AS `rows_2`
  ON `sensor` = `gardener`
  AND `picked_at` >= `read_at`
  AND `picked_at` < `read_at` + INTERVAL '2' MINUTE
