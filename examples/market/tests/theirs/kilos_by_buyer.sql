SELECT `buyer`, `EXPR$0` AS `kilos` FROM (
    SELECT `buyer`, (SUM(`kilos`)) AS `EXPR$0` FROM (
        SELECT (COALESCE(`buyer`, 0)) AS `buyer`, `kilos` FROM (
            SELECT `sale`, `stall`, `item`, `buyer`, `kilos`, `price`, `$rowtime` FROM `local`.`sample`.`sales`
        )
    )
    GROUP BY `buyer`
)
