SELECT window_end, COUNT(DISTINCT crate) AS crates
FROM TABLE(TUMBLE(TABLE pickings, DESCRIPTOR(`$rowtime`), INTERVAL '1' MINUTES))
GROUP BY window_end
