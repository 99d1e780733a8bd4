CREATE TABLE `local`.`sample`.`recipe_ingredients` (
  `recipe` STRING,
  `ingredient` STRING
);

INSERT INTO `local`.`sample`.`recipe_ingredients` (
  `recipe`,
  `ingredient`
)
SELECT
  `recipe`,
  `ingredient`
FROM `local`.`sample`.`recipes`
CROSS JOIN UNNEST(`ingredients`) AS `rows` (`ingredient`)
