SELECT sale, kilos FROM sales WHERE item = 'honey'
