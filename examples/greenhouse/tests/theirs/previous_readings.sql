SELECT sensor,
  $rowtime AS read_at,
  celsius,
  LAG(celsius, 1) OVER (PARTITION BY sensor ORDER BY $rowtime) AS previous
FROM readings
