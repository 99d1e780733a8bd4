CREATE TABLE `local`.`sample`.`members_first_told` (
  `member` INT NOT NULL,
  `first_name` STRING,
  `last_name` STRING,
  PRIMARY KEY (`member`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`members_first_told` (
  `member`,
  `first_name`,
  `last_name`
)
SELECT
  `member`,
  `first_name`,
  `last_name`
FROM (
  SELECT
    `member`,
    `first_name`,
    `last_name`,
    ROW_NUMBER() OVER (PARTITION BY `member` ORDER BY `$rowtime`) AS `place`
  FROM `local`.`sample`.`members`
) AS `rows`
WHERE `place` = 1
