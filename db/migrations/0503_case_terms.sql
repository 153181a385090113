-- What a case pins of its item (terms) stands once for all cases that pin the same, under its digest: it was two thirds
-- of every row and was written again with each step. Rows from before get a digest of another kind, which only says
-- that the text is another one; a rebuild gives them the usual one.

CREATE TABLE case_terms (
  district text  NOT NULL,
  digest   text  NOT NULL,
  terms    jsonb NOT NULL,
  PRIMARY KEY (district, digest)
);

ALTER TABLE case_file ADD COLUMN terms text;
INSERT INTO case_terms (district, digest, terms)
  SELECT DISTINCT district, md5((state->'terms')::text), state->'terms' FROM case_file WHERE state ? 'terms';
UPDATE case_file SET terms = coalesce(md5((state->'terms')::text), ''), state = state - 'terms';
ALTER TABLE case_file ALTER COLUMN terms SET NOT NULL;
