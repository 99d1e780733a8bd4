SELECT stall AS stall_name,
  COUNT(DISTINCT item) AS items,
  ROUND(AVG(price), 2) AS average_price,
  MAX(kilos) / 2 AS most_pairs
FROM sales WHERE stall IS NOT NULL
GROUP BY stall
