-- A lock binds who guesses: a network address, or a device that has given the right answer before. A device is a random cookie
-- that is set after a right answer; only its digest is kept.

-- '' : not a known device of this login
ALTER TABLE sign_in_log ADD COLUMN device text NOT NULL DEFAULT '' CHECK (device = '' OR device ~ '^[0-9a-f]{64}$');

CREATE TABLE org_device (
  district text NOT NULL,
  staff_id text NOT NULL,
  device text NOT NULL CHECK (device ~ '^[0-9a-f]{64}$'),
  first_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  address text NOT NULL CHECK (length(address) <= 64),
  PRIMARY KEY (district, staff_id, device)
);

CREATE TABLE case_device (
  district text NOT NULL,
  number text NOT NULL CHECK (length(number) <= 40),
  device text NOT NULL CHECK (device ~ '^[0-9a-f]{64}$'),
  seen_at bigint NOT NULL,
  PRIMARY KEY (district, number, device)
);
CREATE INDEX case_device_seen ON case_device (district, seen_at);
