-- Secrets and sessions stand apart from the journal: a journal is kept for ever and read by many.
-- Only digests are stored: argon2id of passwords, SHA-256 of session tokens. Who takes the table cannot sign in.

CREATE TABLE org_credential (
  district    text    NOT NULL,
  staff_id    text    NOT NULL,
  phc         text    NOT NULL CHECK (phc LIKE '$argon2id$%'),
  -- set by somebody else: to be changed before anything else is done
  must_change boolean NOT NULL,
  set_at      bigint  NOT NULL,
  set_by      text    NOT NULL,
  PRIMARY KEY (district, staff_id)
);

CREATE TABLE org_session (
  district   text   NOT NULL,
  token_hash bytea  NOT NULL CHECK (octet_length(token_hash) = 32),
  id         text   NOT NULL,
  staff_id   text   NOT NULL,
  started_at bigint NOT NULL,
  seen_at    bigint NOT NULL,
  address    text   NOT NULL,
  PRIMARY KEY (district, token_hash),
  UNIQUE (district, id)
);
CREATE INDEX org_session_of_staff ON org_session (district, staff_id);

-- Every sign-in, kept for ever (网络安全法第二十一条: at least six months). `attempted` is written before the
-- password is looked at, so a hundred attempts at once cannot slip past the limit; `succeeded` or `failed` follows.
CREATE TABLE sign_in_log (
  district text   NOT NULL,
  id       bigint GENERATED ALWAYS AS IDENTITY,
  at       bigint NOT NULL,
  event    text   NOT NULL CHECK (event IN ('attempted', 'succeeded', 'failed', 'refused', 'signed-out',
                                            'password-changed', 'password-reset', 'session-revoked')),
  -- the name that was typed; a digest where it cannot be a name (people type passwords into the wrong field)
  account  text   NOT NULL,
  address  text   NOT NULL,
  -- joins what belongs to one attempt; empty for what is none
  attempt  text   NOT NULL,
  -- the code of the problem that was answered, empty when none
  problem  text   NOT NULL,
  -- who did it, where that is not the account itself (a reset by the administrator)
  actor    text   NOT NULL,
  PRIMARY KEY (district, id)
);
CREATE INDEX sign_in_log_account ON sign_in_log (district, account, at);
CREATE INDEX sign_in_log_address ON sign_in_log (district, address, at);

CREATE TRIGGER sign_in_log_only_grows BEFORE UPDATE OR DELETE ON sign_in_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sign_in_log_never_emptied BEFORE TRUNCATE ON sign_in_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
