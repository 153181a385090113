-- The second factor of staff: one-time codes of a telephone. And first passwords, which end with their first use or by time.

-- when a first password was used; null: not yet, or it is the person's own
ALTER TABLE org_credential ADD COLUMN first_used_at bigint;

-- when the second factor was given in this session
ALTER TABLE org_session ADD COLUMN factor_at bigint;

CREATE TABLE org_factor (
  district text NOT NULL,
  staff_id text NOT NULL,
  id text NOT NULL,
  -- what the person calls it
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  secret bytea NOT NULL CHECK (octet_length(secret) = 20),
  made_at bigint NOT NULL,
  -- null until the first right code has come: before that it is asked for nowhere
  confirmed_at bigint,
  used_at bigint,
  -- the step of the last code that was taken, so that none is taken twice
  last_step bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (district, staff_id, id)
);

ALTER TABLE sign_in_log DROP CONSTRAINT sign_in_log_event_check;
ALTER TABLE sign_in_log ADD CONSTRAINT sign_in_log_event_check CHECK (event IN (
  'attempted', 'succeeded', 'failed', 'refused', 'signed-out', 'password-changed', 'password-reset', 'session-revoked',
  'factor-asked', 'factor-given', 'factor-added', 'factor-removed'));
