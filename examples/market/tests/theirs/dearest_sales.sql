SELECT stall, place, sale, price
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY stall ORDER BY price DESC) AS place
  FROM sales WHERE stall IS NOT NULL
)
WHERE place <= 2
