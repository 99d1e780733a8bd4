SELECT sale, kilos FROM sales WHERE item <> 'cheese' AND item <> 'honey'
