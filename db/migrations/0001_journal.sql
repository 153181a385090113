-- The journal of facts: every change of the district, in one order, never altered.
-- Rows are chained by hash within a district, so that a row changed, taken out or put in shows in `yimen verify`.
-- UPDATE, DELETE and TRUNCATE are refused here, because code that promises not to can be wrong.

CREATE TABLE journal_fact (
  district   text   NOT NULL,
  position   bigint NOT NULL,
  stream     text   NOT NULL,
  version    integer NOT NULL,
  kind       text   NOT NULL,
  request_id text   NOT NULL,
  actor      text   NOT NULL,
  at         bigint NOT NULL,
  -- text, not jsonb: the hash is over these very characters
  payload    text   NOT NULL,
  hash       bytea  NOT NULL,
  PRIMARY KEY (district, position),
  UNIQUE (district, stream, version)
);

-- One row a request: the digest of what was asked, and the answer that a repeated request gets again.
CREATE TABLE journal_request (
  district     text   NOT NULL,
  request_id   text   NOT NULL,
  input_digest bytea  NOT NULL,
  answer       text   NOT NULL,
  at           bigint NOT NULL,
  PRIMARY KEY (district, request_id)
);

-- The last position and hash of each district: locked while facts are appended, so positions have no gaps.
CREATE TABLE journal_head (
  district text   NOT NULL PRIMARY KEY,
  position bigint NOT NULL,
  hash     bytea  NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% 只能追加：不允许 %', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER journal_fact_only_grows BEFORE UPDATE OR DELETE ON journal_fact
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_fact_never_emptied BEFORE TRUNCATE ON journal_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_request_only_grows BEFORE UPDATE OR DELETE ON journal_request
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_request_never_emptied BEFORE TRUNCATE ON journal_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
