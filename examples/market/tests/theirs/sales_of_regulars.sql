SELECT `regular`, `name`, `email`, `sale`, `stall`, `item`, `kilos`, `price`, `price_rounded` FROM (
    SELECT `regular`, `name`, `email`, `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, `price_rounded` FROM (
        SELECT `regular`, `name`, `email` FROM (VALUES
            (CAST(101 AS INT), CAST('Ada' AS VARCHAR(2147483647)), CAST('ada@market.example' AS VARCHAR(2147483647))),
            (CAST(102 AS INT), CAST('Ben' AS VARCHAR(2147483647)), CAST('ben@market.example' AS VARCHAR(2147483647))),
            (CAST(105 AS INT), CAST('Eve' AS VARCHAR(2147483647)), CAST('eve@market.example' AS VARCHAR(2147483647)))
        ) VAL$0(`regular`, `name`, `email`)
    ) INNER JOIN (
        SELECT `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, (CAST(ROUND(`price`, 0) AS INT)) AS `price_rounded` FROM (
            SELECT `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, `$rowtime` FROM `local`.`sample`.`sales`
        ) WHERE `buyer` IN (101, 102, 102)
    ) ON `regular` = `buyer`
)
