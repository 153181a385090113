-- Cases as they stand, folded from the journal, and the numbers that were given out.
-- The due days are what the clock says on the day of the last fact; light and acceptance by silence depend on the day
-- of the question and are computed when it is asked, never stored.

CREATE TABLE case_file (
  district      text NOT NULL,
  number        text NOT NULL,
  -- version of its stream: who acts on an older one is told
  version       integer NOT NULL,
  status        text NOT NULL,
  item          text NOT NULL,
  item_version  integer NOT NULL,
  unit          text NOT NULL,
  site          text NOT NULL,
  -- id of a person; names and numbers stand apart
  applicant     text NOT NULL,
  handler       text NOT NULL,
  opened_on     date NOT NULL,
  notice_due    date,
  statutory_due date,
  promised_due  date,
  deliver_by    date,
  -- is there anything left to do?
  open          boolean NOT NULL,
  -- the next day by which something is due, 9999-12-31 where nothing is: what a queue is sorted by
  due           date NOT NULL,
  -- the whole case, to be evolved by the next fact
  state         jsonb NOT NULL,
  PRIMARY KEY (district, number)
);

-- queues: what a unit, a site or a clerk has open, the most urgent first
CREATE INDEX case_file_unit ON case_file (district, unit, due, number) WHERE open;
CREATE INDEX case_file_site ON case_file (district, site, due, number) WHERE open;
CREATE INDEX case_file_handler ON case_file (district, handler, due, number) WHERE open;
CREATE INDEX case_file_applicant ON case_file (district, applicant, number);

-- last number of a kind of paper in a year: without gaps, since it is projected with the fact that bears the number
CREATE TABLE case_paper_number (
  district text NOT NULL,
  kind     text NOT NULL,
  year     integer NOT NULL,
  last     integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (district, kind, year)
);

-- how many cases were opened at a site on a day
CREATE TABLE case_day_number (
  district text NOT NULL,
  site     text NOT NULL,
  day      date NOT NULL,
  last     integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (district, site, day)
);
