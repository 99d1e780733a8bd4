SELECT (CONCAT(`item`, ' came to price_per_item')) AS `status` FROM (
    SELECT `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, `$rowtime` FROM `local`.`sample`.`sales`
) UNION ALL (
    SELECT (CONCAT((CAST(`buyer` AS VARCHAR(2147483647))), ' came to price_per_buyer')) AS `_c0` FROM (
        SELECT `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, `$rowtime` FROM `local`.`sample`.`sales`
    )
)
