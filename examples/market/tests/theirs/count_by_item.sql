SELECT item, COUNT(price) AS sold FROM sales WHERE item IS NOT NULL GROUP BY item
