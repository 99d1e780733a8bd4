SELECT sale, item, buyer, $rowtime AS sold_at FROM sales WHERE buyer = 101 LIMIT 2
