SELECT `item`, `price` FROM (
    SELECT `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, `$rowtime` FROM `local`.`sample`.`sales`
)
