-- The registers of a bureau (政府采购, 接待, 出国, 会议培训, 车辆, 设备, 编制和人员): one row an entry, projected from
-- the journal. What queries ask for stands in columns; the whole entry as it was recorded stands in `entry`.
-- amount is fen; an entry that was withdrawn stays and is not counted.

CREATE TABLE register_entry (
  district         text    NOT NULL,
  id               text    NOT NULL,
  register         text    NOT NULL CHECK (register IN ('procurement', 'reception', 'trip', 'event', 'vehicle',
                                                        'asset', 'post')),
  unit             text    NOT NULL,
  day              date    NOT NULL,
  -- of vehicles and equipment: the day at whose end it is no longer there
  until            date    CHECK (until >= day),
  kind             text    NOT NULL,
  title            text    NOT NULL,
  amount           bigint  NOT NULL CHECK (amount >= 0),
  persons          integer NOT NULL CHECK (persons >= 0),
  groups           integer NOT NULL CHECK (groups >= 0 AND groups <= persons),
  -- 小微企业 is part of 中小企业
  marks            text[]  NOT NULL CHECK ('sme' = ANY (marks) OR NOT 'micro' = ANY (marks)),
  -- of the rows of a series only the last stands; '' for none
  series           text    NOT NULL,
  -- the entry whose amount holds this one's, '' for none
  within           text    NOT NULL CHECK (within <> id),
  entry            jsonb   NOT NULL,
  recorded_at      bigint  NOT NULL,
  recorded_by      text    NOT NULL,
  disposed_reason  text,
  -- null while it counts
  withdrawn_at     bigint,
  withdrawn_by     text,
  withdrawn_reason text,
  PRIMARY KEY (district, id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CHECK ((until IS NULL) = (disposed_reason IS NULL))
);

CREATE INDEX register_entry_by_day ON register_entry (district, register, day);
