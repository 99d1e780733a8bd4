SELECT
  $rowtime AS `sold_at`,
  `sale`,
  `stall`,
  `item`,
  `kilos`,
  `price`,
  (`kilos` * `price`) AS total
FROM `sales`
