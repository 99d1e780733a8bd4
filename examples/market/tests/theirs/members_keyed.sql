SELECT `member`, first_name, last_name FROM members
