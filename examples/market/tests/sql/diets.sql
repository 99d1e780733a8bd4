CREATE TABLE `local`.`sample`.`diets` (
  `diet` STRING NOT NULL,
  `members` BIGINT,
  PRIMARY KEY (`diet`) NOT ENFORCED
);

INSERT INTO `local`.`sample`.`diets` (
  `diet`,
  `members`
)
SELECT
  `diet`,
  COUNT(*) AS `members`
FROM (
  SELECT
    COALESCE(`wish`['diet'], 'any') AS `diet`
  FROM `local`.`sample`.`wishes`
) AS `rows`
GROUP BY `diet`
