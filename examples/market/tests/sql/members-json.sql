CREATE TABLE `local`.`sample`.`members_json` (
  `member` INT NOT NULL,
  `first_name` STRING,
  `last_name` STRING
)
DISTRIBUTED BY HASH(`member`) INTO 4 BUCKETS
WITH (
  'key.format' = 'json-registry',
  'value.format' = 'json-registry',
  'kafka.retention.time' = '0 ms'
);

INSERT INTO `local`.`sample`.`members_json` (
  `member`,
  `first_name`,
  `last_name`
)
SELECT
  `member`,
  `first_name`,
  `last_name`
FROM `local`.`sample`.`members`
