-- The next version of an item while it is written, folded from the journal: what a keeper saved is there for colleagues,
-- and a release takes exactly what was saved. One draft an item; a release, or dropping it, takes it away.

CREATE TABLE item_draft (
  district text   NOT NULL,
  -- catalogue code and matter, as in service_item; the item itself may be new
  code     text   NOT NULL,
  item     jsonb  NOT NULL,
  -- fields of the item that no source gives
  assumed  text[] NOT NULL,
  saved_by text   NOT NULL,
  -- milliseconds
  saved_at bigint NOT NULL,
  PRIMARY KEY (district, code)
);
