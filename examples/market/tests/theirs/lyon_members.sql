SELECT `member`, first_name, last_name FROM members WHERE `town` = 'Lyon' AND `last_name` LIKE 'B%'
