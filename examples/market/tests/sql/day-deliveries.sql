CREATE TABLE `local`.`sample`.`day_deliveries` (
  `item` STRING,
  `crates` INT,
  `part` STRING
);

INSERT INTO `local`.`sample`.`day_deliveries` (
  `item`,
  `crates`,
  `part`
)
SELECT
  `item`,
  `crates`,
  'morning' AS `part`
FROM `local`.`sample`.`morning_deliveries`
UNION ALL
SELECT
  `item`,
  `crates`,
  'evening' AS `part`
FROM `local`.`sample`.`evening_deliveries`
