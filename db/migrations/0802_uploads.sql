-- Files that were handed in: what they are and whose. The bytes lie in the data folder by their digest; the same bytes
-- handed in by two have two rows, because a name and a right to see it belong to who handed it in.

CREATE TABLE upload (
  district text    NOT NULL,
  -- the number of a case, or the member of staff who took it in before there was one
  owner    text    NOT NULL,
  digest   text    NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  name     text    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  type     text    NOT NULL,
  size     integer NOT NULL CHECK (size > 0),
  by       text    NOT NULL,
  at       bigint  NOT NULL,
  PRIMARY KEY (district, owner, digest)
);
CREATE INDEX upload_digest ON upload (district, digest);
