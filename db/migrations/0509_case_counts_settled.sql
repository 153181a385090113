-- A step only adds its event; the cells take in what is new when somebody looks (src/service/counts/settle.store.ts).
-- Busy cells are not written with every step, and servers beside each other do not wait for each other's cells.
-- Both tables are made again, so a district that has cases is behind until `yimen rebuild` (0508).

DROP TABLE case_count;
DROP TABLE case_event;

CREATE TABLE case_event (
  district      text NOT NULL,
  -- of the journal: which fact it was
  position      bigint NOT NULL,
  -- 202009
  month         integer NOT NULL,
  unit          text NOT NULL,
  site          text NOT NULL,
  item          text NOT NULL,
  way           text NOT NULL,
  number        text NOT NULL,
  -- of the case's stream
  version       integer NOT NULL,
  on_day        date NOT NULL,
  -- one bit a count, by src/service/counts/whats.ts
  counted       integer NOT NULL,
  -- working days, of a decision
  days_used     smallint,
  days_promised smallint,
  days_of_law   smallint,
  grade         smallint,
  PRIMARY KEY (district, position)
);

-- to drill
CREATE INDEX case_event_cell ON case_event (district, month, site, item);

-- up to which position the events are in the cells
CREATE TABLE case_counted (
  district text PRIMARY KEY,
  position bigint NOT NULL
);

CREATE TABLE case_count (
  district          text NOT NULL,
  month             integer NOT NULL,
  unit              text NOT NULL,
  -- '' together with way: of all sites and ways
  site              text NOT NULL,
  -- '': of all items
  item              text NOT NULL,
  way               text NOT NULL,
  received          integer NOT NULL,
  accepted          integer NOT NULL,
  deemed            integer NOT NULL,
  granted           integer NOT NULL,
  rejected          integer NOT NULL,
  turned_away       integer NOT NULL,
  withdrawn         integer NOT NULL,
  ended             integer NOT NULL,
  delivered         integer NOT NULL,
  on_the_spot       integer NOT NULL,
  first_time_right  integer NOT NULL,
  without_visit     integer NOT NULL,
  supplement_asked  integer NOT NULL,
  extended          integer NOT NULL,
  stopped           integer NOT NULL,
  suspended         integer NOT NULL,
  late_promise      integer NOT NULL,
  late_law          integer NOT NULL,
  late_delivery     integer NOT NULL,
  with_promise      integer NOT NULL,
  with_law          integer NOT NULL,
  rated             integer NOT NULL,
  dissatisfied      integer NOT NULL,
  days_used         integer NOT NULL,
  days_promised     integer NOT NULL,
  used_of_promised  integer NOT NULL,
  days_of_law       integer NOT NULL,
  used_of_law       integer NOT NULL,
  grades            integer NOT NULL,
  PRIMARY KEY (district, month, unit, site, item, way)
);

-- by place: rows of all items; by item: rows of all sites; the cells themselves: to drill, and to ask for both at once
CREATE INDEX case_count_place ON case_count (district, month, site) WHERE item = '';
CREATE INDEX case_count_item ON case_count (district, month, item) WHERE site = '';
CREATE INDEX case_count_cell ON case_count (district, month, site, item) WHERE site <> '' AND item <> '';

INSERT INTO case_count_gap
SELECT DISTINCT district FROM case_file WHERE status NOT IN ('draft', 'discarded')
ON CONFLICT DO NOTHING;
