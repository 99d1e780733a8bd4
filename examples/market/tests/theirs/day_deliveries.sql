SELECT item, crates, 'morning' AS part FROM morning_deliveries
UNION ALL
SELECT item, crates, 'evening' AS part FROM evening_deliveries
