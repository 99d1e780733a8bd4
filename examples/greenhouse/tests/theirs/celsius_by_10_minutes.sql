SELECT sensor, COUNT(*) AS readings, AVG(celsius) AS average, window_start, window_end
FROM TABLE(TUMBLE(TABLE readings, DESCRIPTOR($rowtime), INTERVAL '10' MINUTES))
GROUP BY sensor, window_start, window_end
