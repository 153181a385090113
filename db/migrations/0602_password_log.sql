-- Each password that was ever set leaves a digest of its hash in a table that only grows. A hash that somebody puts into
-- org_credential past the program has none, so `yimen verify` sees it, also under the moment of the old one. A digest of a salted
-- argon2id hash tells nothing about the password.
CREATE TABLE password_log (
  district text   NOT NULL,
  id       bigint GENERATED ALWAYS AS IDENTITY,
  staff_id text   NOT NULL,
  at       bigint NOT NULL,
  digest   bytea  NOT NULL CHECK (octet_length(digest) = 32),
  PRIMARY KEY (district, id)
);
CREATE INDEX password_log_of_staff ON password_log (district, staff_id, id);

CREATE TRIGGER password_log_only_grows BEFORE UPDATE OR DELETE ON password_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER password_log_never_emptied BEFORE TRUNCATE ON password_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO password_log (district, staff_id, at, digest)
  SELECT district, staff_id, set_at, sha256(convert_to(phc, 'UTF8')) FROM org_credential ORDER BY district, set_at, staff_id;
