SELECT recipe, ingredient FROM recipes CROSS JOIN UNNEST(ingredients) AS ingredient
