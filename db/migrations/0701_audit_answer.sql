-- What readers answered to findings about published documents (审核意见), to be shown when the same document is
-- audited again. A document is named by the digest of its files, a finding by the name it has in every run; who
-- answered is kept only as staff or reader: no personal data. Not a fact of the journal: it changes nothing in the
-- books, and whoever reads the document again may see it differently.

CREATE TABLE audit_answer (
  district text        NOT NULL,
  document text        NOT NULL CHECK (document ~ '^[0-9a-f]{64}$'),
  finding  text        NOT NULL CHECK (length(finding) BETWEEN 1 AND 120),
  answer   text        NOT NULL CHECK (answer IN ('right', 'wrong', 'explained')),
  note     text        NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  given_by text        NOT NULL CHECK (given_by IN ('staff', 'reader')),
  given_at bigint      NOT NULL,
  PRIMARY KEY (district, document, finding),
  CHECK (answer <> 'explained' OR note <> '')
);
