-- Where and who: regions, units, windows and staff, projected from the journal.
-- Regions, units and their names stand for spans of days (valid_until is the first day no longer in it), because
-- an old year must come out with the names it had.

CREATE TABLE org_region (
  district    text NOT NULL,
  code        text NOT NULL CHECK (code ~ '^\d{12}$'),
  parent      text,
  level       text NOT NULL CHECK (level IN ('district', 'town', 'village')),
  kind        text CHECK (kind IN ('village', 'community')),
  valid_from  date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  -- [{name, from, until}] in the order of days
  names       jsonb NOT NULL,
  PRIMARY KEY (district, code)
);

CREATE TABLE org_unit (
  district    text NOT NULL,
  id          text NOT NULL,
  kind        text NOT NULL,
  parent      text,
  region      text NOT NULL,
  valid_from  date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  names       jsonb NOT NULL,
  -- rank, published headcount, name in the items' pack, what is assumed: shown, never searched
  detail      jsonb NOT NULL,
  PRIMARY KEY (district, id)
);

CREATE TABLE org_window (
  district    text NOT NULL,
  number      integer NOT NULL,
  unit        text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('general', 'department')),
  label       text NOT NULL,
  valid_from  date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  PRIMARY KEY (district, number)
);

CREATE TABLE org_staff (
  district     text NOT NULL,
  id           text NOT NULL,
  name         text NOT NULL,
  title        text NOT NULL,
  unit         text NOT NULL,
  scope        text NOT NULL,
  roles        text[] NOT NULL,
  state        text NOT NULL CHECK (state IN ('active', 'locked', 'left')),
  state_at     bigint,
  state_by     text,
  state_reason text,
  PRIMARY KEY (district, id)
);
