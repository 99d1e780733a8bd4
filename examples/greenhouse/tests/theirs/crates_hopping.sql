SELECT window_start, window_end, COUNT(DISTINCT crate) AS crates
FROM TABLE(HOP(TABLE pickings, DESCRIPTOR(`$rowtime`), INTERVAL '1' MINUTES, INTERVAL '2' MINUTES))
GROUP BY window_start, window_end
