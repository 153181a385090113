-- Years before the own books whose published account gives the figures of 与上年相比: taken from the document with its name
-- and places, or a year without an account, with the reason. One row a year; the last fact counts.
CREATE TABLE account_earlier (
  district text     NOT NULL,
  year     smallint NOT NULL,
  state    jsonb    NOT NULL,
  told_at  bigint   NOT NULL,
  told_by  text     NOT NULL,
  PRIMARY KEY (district, year)
);
