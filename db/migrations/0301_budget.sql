-- The budget (预算指标) as rows: what a document put on, or took from, one economic 款 of one 指标. Projected from the
-- journal. A bureau has some hundreds a year, so sums are taken from the rows. amount is fen.

CREATE TABLE budget_row (
  district    text     NOT NULL,
  year        smallint NOT NULL,
  -- 指标号, and the row's place within it
  number      text     NOT NULL,
  line        integer  NOT NULL CHECK (line > 0),
  day         date     NOT NULL,
  -- 文号
  document    text     NOT NULL,
  fund        text     NOT NULL CHECK (fund IN ('public-budget', 'gov-fund', 'state-capital', 'fiscal-account',
                                                'unit-fund')),
  functional  text     NOT NULL CHECK (functional ~ '^[0-9]{7}$'),
  economic    text     NOT NULL CHECK (economic ~ '^[0-9]{5}$'),
  expenditure text     NOT NULL CHECK (expenditure IN ('basic', 'project')),
  project     text     NOT NULL,
  source      text     NOT NULL CHECK (source IN ('opening', 'addition', 'shift', 'carry-over', 'withdrawal')),
  amount      bigint   NOT NULL CHECK (amount <> 0),
  summary     text     NOT NULL,
  PRIMARY KEY (district, number, line),
  CHECK ((expenditure = 'project') = (project <> '')),
  CHECK (amount > 0 OR source IN ('shift', 'withdrawal'))
);

CREATE INDEX budget_row_by_year ON budget_row (district, year);
