SELECT COALESCE(wish['diet'], 'any') AS diet, COUNT(*) AS members FROM wishes GROUP BY COALESCE(wish['diet'], 'any')
