SELECT window_start, window_end, COUNT(*) AS pickings
FROM TABLE(CUMULATE(TABLE pickings, DESCRIPTOR($rowtime), INTERVAL '1' MINUTES, INTERVAL '3' MINUTES))
GROUP BY window_start, window_end
