CREATE TABLE `local`.`sample`.`cheese_sales` (
  `sale` STRING,
  `kilos` INT
);

CREATE TABLE `local`.`sample`.`honey_sales` (
  `sale` STRING,
  `kilos` INT
);

CREATE TABLE `local`.`sample`.`other_sales` (
  `sale` STRING,
  `kilos` INT
);

EXECUTE STATEMENT SET
BEGIN
INSERT INTO `local`.`sample`.`cheese_sales` (
  `sale`,
  `kilos`
)
SELECT
  `sale`,
  `kilos`
FROM `local`.`sample`.`sales`
WHERE `item` = 'cheese';
INSERT INTO `local`.`sample`.`honey_sales` (
  `sale`,
  `kilos`
)
SELECT
  `sale`,
  `kilos`
FROM `local`.`sample`.`sales`
WHERE `item` = 'honey';
INSERT INTO `local`.`sample`.`other_sales` (
  `sale`,
  `kilos`
)
SELECT
  `sale`,
  `kilos`
FROM `local`.`sample`.`sales`
WHERE `item` <> 'cheese'
  AND `item` <> 'honey';
END
