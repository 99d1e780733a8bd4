SELECT gardener, COUNT(*) AS pickings, window_start, window_end
FROM TABLE(SESSION(TABLE pickings PARTITION BY gardener, DESCRIPTOR($rowtime), INTERVAL '30' SECONDS))
GROUP BY gardener, window_start, window_end
