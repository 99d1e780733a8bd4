SELECT 'members' AS what, COUNT(`member`) AS told, COUNT(DISTINCT `member`) AS different FROM members
