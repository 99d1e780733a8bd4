SELECT sensor, $rowtime AS read_at, COUNT(*)
  OVER (
    PARTITION BY sensor
    ORDER BY $rowtime
    RANGE BETWEEN INTERVAL '15' MINUTE PRECEDING AND CURRENT ROW
  ) AS readings
FROM readings
