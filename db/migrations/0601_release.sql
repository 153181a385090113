-- Releasing the yearly account (决算公开): what was written, signed, frozen and published of a year, and the frozen
-- texts. Projected from the journal. `state` is the fold of the year's facts. A version's text is the account as it was
-- signed: what the public reads is this text, never the books of a later day; `digest` is its SHA-256.

CREATE TABLE account_release (
  district text     NOT NULL,
  year     smallint NOT NULL,
  state    jsonb    NOT NULL,
  PRIMARY KEY (district, year)
);

CREATE TABLE account_version (
  district     text     NOT NULL,
  year         smallint NOT NULL,
  version      integer  NOT NULL CHECK (version > 0),
  digest       text     NOT NULL CHECK (digest = encode(sha256(convert_to(account, 'UTF8')), 'hex')),
  account      text     NOT NULL,
  -- null until it is public
  published_on date,
  PRIMARY KEY (district, year, version)
);
