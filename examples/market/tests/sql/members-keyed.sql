CREATE TABLE `local`.`sample`.`members_keyed` (
  `member` INT NOT NULL,
  `first_name` STRING,
  `last_name` STRING,
  PRIMARY KEY (`member`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`members_keyed` (
  `member`,
  `first_name`,
  `last_name`
)
SELECT
  `member`,
  `first_name`,
  `last_name`
FROM `local`.`sample`.`members`
