SELECT `gardener`, `EXPR$0` AS `window_start`, `EXPR$1` AS `window_end`, 60 AS `seconds`, `EXPR$2` AS `crops` FROM (
    SELECT `gardener`, (COLLECT(`crop`)) AS `EXPR$2`, (window_start) AS `EXPR$0`, (window_end) AS `EXPR$1` FROM TABLE(
        TUMBLE((
            SELECT `key`, `gardener`, `crop`, `crate`, `picked_s`, `$rowtime` FROM `local`.`sample`.`pickings`
        ), DESCRIPTOR(`$rowtime`), INTERVAL '0 00:01:00.0' DAY TO SECOND(3))
    ) GROUP BY window_start, window_end, `gardener`
)
