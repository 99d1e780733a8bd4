CREATE TABLE `local`.`sample`.`stalls_described` (
  `stall` STRING NOT NULL,
  `place` INT,
  `licence` DATE,
  `description` STRING
);

INSERT INTO `local`.`sample`.`stalls_described` (
  `stall`,
  `place`,
  `licence`,
  `description`
)
SELECT
  `stall`,
  `place`,
  `licence`,
  CAST(NULL AS STRING) AS `description`
FROM `local`.`sample`.`stalls`
