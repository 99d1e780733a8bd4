SELECT `EXPR$0` AS `pickings`, `EXPR$1` AS `window_start`, `EXPR$2` AS `window_end` FROM (
    SELECT (COUNT(`gardener`)) AS `EXPR$0`, (window_start) AS `EXPR$1`, (window_end) AS `EXPR$2` FROM TABLE(
        HOP((
            SELECT `key`, `gardener`, `crop`, `crate`, `picked_s`, `$rowtime` FROM `local`.`sample`.`pickings`
        ), DESCRIPTOR(`$rowtime`), INTERVAL '0 00:00:01.0' DAY TO SECOND(3), INTERVAL '0 00:00:02.0' DAY TO SECOND(3))
    ) GROUP BY window_start, window_end
)
