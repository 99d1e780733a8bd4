SELECT sensor, celsius, read_s, TO_TIMESTAMP(FROM_UNIXTIME(read_s)) AS read_at_utc, FROM_UNIXTIME(read_s, 'yyyy-MM-dd HH:mm') AS read_text FROM readings
