SELECT stall, MIN(price) AS lowest, MAX(price) AS highest FROM sales WHERE stall IS NOT NULL GROUP BY stall
