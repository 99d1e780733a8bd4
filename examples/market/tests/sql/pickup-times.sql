CREATE TABLE `local`.`sample`.`pickup_times` (
  `booking` STRING,
  `booked_at` STRING,
  `amount` DECIMAL(10, 2),
  `pickup` STRING,
  `picked_at` STRING,
  `desk` STRING,
  `hours` INT
);

INSERT INTO `local`.`sample`.`pickup_times` (
  `booking`,
  `booked_at`,
  `amount`,
  `pickup`,
  `picked_at`,
  `desk`,
  `hours`
)
SELECT
  `booking`,
  FROM_UNIXTIME(`booked_s`) AS `booked_at`,
  `amount`,
  `pickup`,
  FROM_UNIXTIME(`picked_s`) AS `picked_at`,
  `desk`,
  TIMESTAMPDIFF(HOUR, TO_TIMESTAMP(FROM_UNIXTIME(`booked_s`)), TO_TIMESTAMP(FROM_UNIXTIME(`picked_s`))) AS `hours`
FROM (
  SELECT
    `booking`,
    `amount`,
    `booked_s`
  FROM `local`.`sample`.`bookings`
) AS `rows`
JOIN (
  SELECT
    `pickup`,
    `booking` AS `of`,
    `desk`,
    `picked_s`
  FROM `local`.`sample`.`pickups`
) AS `rows_2`
  ON `booking` = `of`
  AND TO_TIMESTAMP(FROM_UNIXTIME(`picked_s`)) BETWEEN TO_TIMESTAMP(FROM_UNIXTIME(`booked_s`)) AND TO_TIMESTAMP(FROM_UNIXTIME(`booked_s`)) + INTERVAL '7' DAY
