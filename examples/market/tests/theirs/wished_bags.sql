SELECT `member`, wish['bag'] AS bag FROM wishes WHERE wish['diet'] IS NULL
