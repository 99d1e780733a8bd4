SELECT sensor, celsius, $rowtime AS read_at FROM readings ORDER BY $rowtime
