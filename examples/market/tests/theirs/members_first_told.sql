SELECT `member`, first_name, last_name
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY `member` ORDER BY $rowtime) AS place
  FROM members
)
WHERE place = 1
