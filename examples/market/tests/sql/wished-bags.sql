CREATE TABLE `local`.`sample`.`wished_bags` (
  `member` INT,
  `bag` STRING
);

INSERT INTO `local`.`sample`.`wished_bags` (
  `member`,
  `bag`
)
SELECT
  `member`,
  `wish`['bag'] AS `bag`
FROM `local`.`sample`.`wishes`
WHERE `wish`['diet'] IS NULL
