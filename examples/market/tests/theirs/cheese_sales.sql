SELECT sale, kilos FROM sales WHERE item = 'cheese'
