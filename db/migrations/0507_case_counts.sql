-- Counts of cases, folded from the journal: what was received, decided, delivered …, with the working days used.
-- A row of case_event is one fact that counts something; a row of case_count is a cell of the cube with the sums of its
-- events. A district that has cases already gets its counts by `yimen rebuild`.

CREATE TABLE case_event (
  district      text NOT NULL,
  -- 202009
  month         integer NOT NULL,
  -- of case_count: month, unit, site, item and way stand there
  cell          uuid NOT NULL,
  number        text NOT NULL,
  -- of the case's stream: which fact it was
  version       integer NOT NULL,
  on_day        date NOT NULL,
  -- one bit a count, by src/service/counts/whats.ts
  counted       integer NOT NULL,
  -- working days, of a decision
  days_used     smallint,
  days_promised smallint,
  days_of_law   smallint,
  grade         smallint,
  PRIMARY KEY (district, month, cell, number, version)
);

CREATE TABLE case_count (
  district          text NOT NULL,
  -- digest of the five that follow
  cell              uuid NOT NULL,
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
  PRIMARY KEY (district, cell)
);

-- a busy cell is written with every commit: its next row shall find room beside it
ALTER TABLE case_count SET (fillfactor = 70);

-- by place: rows of all items; by item: rows of all sites; the cells themselves: to drill, and to ask for both at once
CREATE INDEX case_count_place ON case_count (district, month, site) WHERE item = '';
CREATE INDEX case_count_item ON case_count (district, month, item) WHERE site = '';
CREATE INDEX case_count_cell ON case_count (district, month, site, item) WHERE site <> '' AND item <> '';
