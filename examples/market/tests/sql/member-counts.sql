CREATE TABLE `local`.`sample`.`member_counts` (
  `what` STRING NOT NULL,
  `told` BIGINT,
  `different` BIGINT,
  PRIMARY KEY (`what`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`member_counts` (
  `what`,
  `told`,
  `different`
)
SELECT
  'members' AS `what`,
  COUNT(`member`) AS `told`,
  COUNT(DISTINCT `member`) AS `different`
FROM `local`.`sample`.`members`
