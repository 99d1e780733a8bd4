CREATE TABLE `local`.`sample`.`lyon_members` (
  `member` INT,
  `first_name` STRING,
  `last_name` STRING
);

INSERT INTO `local`.`sample`.`lyon_members` (
  `member`,
  `first_name`,
  `last_name`
)
SELECT
  `member`,
  `first_name`,
  `last_name`
FROM `local`.`sample`.`members`
WHERE `town` = 'Lyon'
  AND `last_name` LIKE 'B%'
