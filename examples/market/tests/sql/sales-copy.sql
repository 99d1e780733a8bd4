CREATE TABLE `local`.`sample`.`sales_copy`
LIKE `local`.`sample`.`sales` (
  EXCLUDING OPTIONS
);

INSERT INTO `local`.`sample`.`sales_copy` (
  `sale`,
  `stall`,
  `item`,
  `buyer`,
  `kilos`,
  `price`
)
SELECT
  `sale`,
  `stall`,
  `item`,
  `buyer`,
  `kilos`,
  `price`
FROM `local`.`sample`.`sales`
