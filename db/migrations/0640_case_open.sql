-- The whole district's open cases, the most urgent first, for those who answer for all of them: what is late is at the head
-- of this index, so the page of late cases and the sums by town and department read little.
CREATE INDEX case_file_open ON case_file (district, due, number) WHERE open;
