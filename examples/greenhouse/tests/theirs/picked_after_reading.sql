SELECT `sensor`, `celsius`, `crop`, (CAST(`read_at` AS TIMESTAMP(3) WITH LOCAL TIME ZONE)) AS `read_at`, `picked_at` FROM (
    SELECT `sensor`, `celsius`, `read_at`, `gardener`, `crop`, `picked_at` FROM (
        SELECT `sensor`, `celsius`, `read_at`, `gardener`, `crop`, `picked_at` FROM (
            SELECT `sensor`, `celsius`, `$rowtime` AS `read_at` FROM (
                SELECT `key`, `sensor`, `celsius`, `read_s`, `$rowtime` FROM `local`.`sample`.`readings`
            )
        ) INNER JOIN (
            SELECT `gardener`, `crop`, `$rowtime` AS `picked_at` FROM (
                SELECT `key`, `gardener`, `crop`, `crate`, `picked_s`, `$rowtime` FROM `local`.`sample`.`pickings`
            )
        ) ON TRUE
    ) WHERE ((`sensor` = `gardener`) AND (`picked_at` >= `read_at`)) AND (`picked_at` < (`read_at` + INTERVAL '0 00:02:00.0' DAY TO SECOND(3)))
)
