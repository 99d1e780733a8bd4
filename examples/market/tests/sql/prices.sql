CREATE TABLE `local`.`sample`.`price_per_item` (
  `item` STRING,
  `price` DOUBLE
)
DISTRIBUTED INTO 1 BUCKETS;

CREATE TABLE `local`.`sample`.`price_per_buyer` (
  `buyer` INT,
  `price` DOUBLE
)
DISTRIBUTED INTO 1 BUCKETS;

EXECUTE STATEMENT SET
BEGIN
INSERT INTO `local`.`sample`.`price_per_item` (
  `item`,
  `price`
)
SELECT
  `item`,
  `price`
FROM `local`.`sample`.`sales`;
INSERT INTO `local`.`sample`.`price_per_buyer` (
  `buyer`,
  `price`
)
SELECT
  `buyer`,
  `price`
FROM `local`.`sample`.`sales`;
END
