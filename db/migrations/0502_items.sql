-- Service items as they were released, folded from the journal. A row is one version and never changes, but for the day
-- from which the item is no longer offered; cases pin the version under which they run.

CREATE TABLE service_item (
  district     text    NOT NULL,
  -- catalogue code and matter, "000164120000-01"
  code         text    NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  valid_from   date    NOT NULL,
  -- first day on which it is not offered any more
  withdrawn_on date,
  name         text    NOT NULL,
  unit         text    NOT NULL,
  -- 服务对象 by GB/T 39046 A.4 and 服务主题, as "person/户籍办理" or "organisation/准营准办"
  topics       text[]  NOT NULL,
  -- what the search reads: name, materials, result, conditions
  words        text    NOT NULL,
  item         jsonb   NOT NULL,
  -- fields of the item that no source gives
  assumed      text[]  NOT NULL,
  PRIMARY KEY (district, code, version)
);
