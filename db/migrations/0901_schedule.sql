-- What the program does by itself at its hours: when each job was first known, and every planned run once. Which process
-- takes a run, when it is tried again and whether its process still lives is pg-boss's business, in its own schema.

-- a job is never run for days before this program knew it
CREATE TABLE job_known (
  district text   NOT NULL,
  job      text   NOT NULL,
  since    bigint NOT NULL,
  PRIMARY KEY (district, job)
);

CREATE TABLE job_run (
  district   text    NOT NULL,
  job        text    NOT NULL,
  -- the moment for which it was planned; of an order the moment of the order
  planned    bigint  NOT NULL,
  -- who ordered it; empty: the schedule
  ordered_by text    NOT NULL,
  -- the same run in pg-boss's queue
  ticket     uuid    NOT NULL,
  attempts   integer NOT NULL DEFAULT 0,
  started_at bigint,
  -- when it was done or given up; null: still to be done
  ended_at   bigint,
  -- what it did, in words without personal data; null: not done
  said       text,
  -- why the last attempt failed: a key of failures.ts
  failure    text,
  failed_at  bigint,
  PRIMARY KEY (district, job, planned)
);

-- what is still to be done is asked for every half minute
CREATE INDEX job_run_open ON job_run (district) WHERE ended_at IS NULL;
