-- What nobody has in hand (待接办) is a queue of its own, of a unit or of a site: from home and not yet taken up, or put
-- down by a colleague who left. Few rows of many, so an index of their own. A draft that its applicant has not sent is
-- the applicant's alone: it is no longer open to the bureau and stands in no queue.

UPDATE case_file SET open = false, due = '9999-12-31'
WHERE status = 'draft' AND handler = applicant AND open;

CREATE INDEX case_file_free_unit ON case_file (district, unit, due, number)
  WHERE open AND (handler = '-' OR handler = applicant);
CREATE INDEX case_file_free_site ON case_file (district, site, due, number)
  WHERE open AND (handler = '-' OR handler = applicant);
