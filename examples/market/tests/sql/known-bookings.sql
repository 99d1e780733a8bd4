CREATE TABLE `local`.`sample`.`known_bookings` (
  `booking` STRING,
  `first_name` STRING,
  `booked_at` TIMESTAMP_LTZ(3),
  `joined_at` TIMESTAMP_LTZ(3)
);

INSERT INTO `local`.`sample`.`known_bookings` (
  `booking`,
  `first_name`,
  `booked_at`,
  `joined_at`
)
SELECT
  `booking`,
  `first_name`,
  `booked_at`,
  `joined_at`
FROM (
  SELECT
    `booking`,
    `member` AS `booking_member`,
    `$rowtime` AS `booked_at`
  FROM `local`.`sample`.`bookings`
) AS `rows`
JOIN (
  SELECT
    `member`,
    `first_name`,
    `$rowtime` AS `joined_at`
  FROM `local`.`sample`.`members`
) AS `rows_2`
  ON `booking_member` = `member`
  AND `booked_at` >= `joined_at`
