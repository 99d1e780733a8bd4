SELECT `member`, `first_name`, `last_name` FROM `local`.`sample`.`members`
