SELECT sensor, AVG(celsius) AS average, window_start, window_end
FROM TABLE(HOP(TABLE readings, DESCRIPTOR($rowtime), INTERVAL '5' MINUTES, INTERVAL '10' MINUTES))
GROUP BY sensor, window_start, window_end
