-- Who is told that a day comes near or has passed. Staff: one line a case, rule and day, never twice; whose it is and
-- whether it still holds is read from the case when it is shown. Applicants: a message in the outbox, made from a fact.

CREATE TABLE reminder (
  district text   NOT NULL,
  number   text   NOT NULL,
  -- yellow, orange, red, deemed, notice, supply, supplement: service/reminders/rules.ts
  rule     text   NOT NULL,
  -- the day that it is about
  due      date   NOT NULL,
  at       bigint NOT NULL,
  PRIMARY KEY (district, number, rule, due)
);

-- who has said 知道了, and when
CREATE TABLE reminder_read (
  district text   NOT NULL,
  staff    text   NOT NULL,
  number   text   NOT NULL,
  rule     text   NOT NULL,
  due      date   NOT NULL,
  at       bigint NOT NULL,
  PRIMARY KEY (district, staff, number, rule, due)
);

-- 0: tells of a step; else the how-manieth reminder of the case, after the step with this version
ALTER TABLE message ADD COLUMN reminder integer NOT NULL DEFAULT 0;
ALTER TABLE message DROP CONSTRAINT message_pkey;
ALTER TABLE message ADD PRIMARY KEY (district, number, version, reminder);
