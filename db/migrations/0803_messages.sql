-- What was said to the applicant and when, made from the facts of cases: no name, no number of a person, no address.

CREATE TABLE message (
  district text    NOT NULL,
  number   text    NOT NULL,
  -- of the fact that it tells of
  version  integer NOT NULL,
  at       bigint  NOT NULL,
  kind     text    NOT NULL,
  text     text    NOT NULL,
  PRIMARY KEY (district, number, version)
);
CREATE INDEX message_at ON message (district, at, number, version);
