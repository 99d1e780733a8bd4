CREATE TABLE `local`.`sample`.`warming` (
  `sensor` INT,
  `since` TIMESTAMP_LTZ(3),
  `first_celsius` DOUBLE,
  `until` TIMESTAMP_LTZ(3),
  `last_celsius` DOUBLE
);

INSERT INTO `local`.`sample`.`warming` (
  `sensor`,
  `since`,
  `first_celsius`,
  `until`,
  `last_celsius`
)
SELECT sensor, since, first_celsius, until, last_celsius
FROM `local`.`sample`.`readings`
MATCH_RECOGNIZE (
  PARTITION BY `sensor`
  ORDER BY `$rowtime`
  MEASURES
    FIRST(UP.`$rowtime`) AS since,
    FIRST(UP.celsius) AS first_celsius,
    LAST(UP.`$rowtime`) AS until,
    LAST(UP.celsius) AS last_celsius
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (UP{3})
  DEFINE
    UP AS LAST(UP.celsius, 1) IS NULL OR UP.celsius > LAST(UP.celsius, 1)
)
