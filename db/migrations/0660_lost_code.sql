-- Who has lost the look-up code of a case gets another without a window: a confirmation goes to the telephone that the
-- application has. Only its digest is kept, for ten minutes; five wrong ones end it.

CREATE TABLE case_confirm (
  district text NOT NULL,
  number text NOT NULL,
  salt bytea NOT NULL,
  hash bytea NOT NULL,
  at bigint NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  PRIMARY KEY (district, number)
);
