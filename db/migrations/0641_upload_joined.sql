-- A material of several files is one PDF that the program joins (service/uploads). This says of which files, in which order
-- and turned how, so that a page can be added, turned, moved or taken away later. `owner` and `digest` are those of the PDF.
CREATE TABLE upload_joined (
  district text NOT NULL,
  owner    text NOT NULL,
  digest   text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  parts    jsonb NOT NULL,
  PRIMARY KEY (district, owner, digest)
);
