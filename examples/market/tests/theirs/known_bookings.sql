SELECT `booking`, `first_name`, `booked_at`, `joined_at` FROM (
    SELECT `booking`, `booking_member`, `booked_at`, `member`, `first_name`, `joined_at` FROM (
        SELECT `booking`, `booking_member`, `booked_at`, `member`, `first_name`, `joined_at` FROM (
            SELECT `booking`, `member` AS `booking_member`, `$rowtime` AS `booked_at` FROM (
                SELECT `key`, `booking`, `member`, `amount`, `booked_s`, `$rowtime` FROM `local`.`sample`.`bookings`
            )
        ) INNER JOIN (
            SELECT `member`, `first_name`, `$rowtime` AS `joined_at` FROM (
                SELECT `key`, `member`, `first_name`, `last_name`, `town`, `$rowtime` FROM `local`.`sample`.`members`
            )
        ) ON TRUE
    ) WHERE (`booking_member` = `member`) AND (`booked_at` >= `joined_at`)
)
