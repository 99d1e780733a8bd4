SELECT COALESCE(stall, 'none') AS stall, COUNT(*) AS sales FROM sales GROUP BY COALESCE(stall, 'none')
