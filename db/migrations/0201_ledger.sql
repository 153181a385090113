-- The books as projections of the journal: vouchers, their lines, and the sums that published accounts are read from.
-- A published account must cost the same at a thousand lines and at a million, so it reads the cube (ledger_cell) and
-- the signatures, whose sizes depend on the variety of the books and not on their length.
-- All amounts are fen. voucher_seq is the journal position of the posting: it grows, so pages go by it.

CREATE TABLE ledger_voucher (
  district        text     NOT NULL,
  voucher_seq     bigint   NOT NULL,
  year            smallint NOT NULL,
  month           smallint NOT NULL,
  sequence        integer  NOT NULL,
  day             date     NOT NULL,
  kind            text     NOT NULL CHECK (kind IN ('ordinary', 'reversal', 'closing')),
  summary         text     NOT NULL,
  attachments     integer  NOT NULL,
  maker           text     NOT NULL,
  reviewer        text     NOT NULL,
  business        text     NOT NULL,
  reverses        text     NOT NULL,
  reversed_by     text     NOT NULL,
  financial_total bigint   NOT NULL,
  budgetary_total bigint   NOT NULL,
  PRIMARY KEY (district, voucher_seq),
  UNIQUE (district, year, month, sequence),
  CHECK (maker <> reviewer)
);

-- The cube: one row for every combination of month and dimensions that was ever booked.
CREATE TABLE ledger_cell (
  district    text     NOT NULL,
  cell_id     integer  NOT NULL,
  year        smallint NOT NULL,
  month       smallint NOT NULL,
  closing     boolean  NOT NULL,
  account     text     NOT NULL,
  functional  text     NOT NULL,
  economic    text     NOT NULL,
  expenditure text     NOT NULL,
  fund        text     NOT NULL,
  project     text     NOT NULL,
  cost_item   text     NOT NULL,
  debit       bigint   NOT NULL,
  credit      bigint   NOT NULL,
  lines       integer  NOT NULL,
  first_seq   bigint   NOT NULL,
  last_seq    bigint   NOT NULL,
  PRIMARY KEY (district, cell_id),
  UNIQUE (district, year, month, account, functional, economic, expenditure, fund, project, cost_item, closing)
) WITH (fillfactor = 50);

-- What the cell says (account, functional, economic, fund, project …) is not repeated in the line.
CREATE TABLE ledger_line (
  district     text     NOT NULL,
  voucher_seq  bigint   NOT NULL,
  line_no      smallint NOT NULL,
  cell_id      integer  NOT NULL,
  debit        bigint   NOT NULL,
  credit       bigint   NOT NULL,
  -- '' where it is the voucher's own
  summary      text     NOT NULL,
  counterparty text     NOT NULL,
  gov_economic text     NOT NULL,
  fund_year    text     NOT NULL,
  source       text     NOT NULL,
  quota        text     NOT NULL,
  payment      text     NOT NULL,
  procurement  boolean  NOT NULL,
  PRIMARY KEY (district, voucher_seq, line_no),
  CHECK ((debit = 0) <> (credit = 0))
);

-- A drill into a rare figure goes by cell.
CREATE INDEX ledger_line_by_cell ON ledger_line (district, cell_id, voucher_seq);

-- How many vouchers touch exactly this set of cells: gives the exact number of vouchers behind any figure.
CREATE TABLE ledger_signature (
  district  text      NOT NULL,
  year      smallint  NOT NULL,
  signature text      NOT NULL,
  cell_ids  integer[] NOT NULL,
  vouchers  integer   NOT NULL,
  PRIMARY KEY (district, year, signature)
) WITH (fillfactor = 50);

CREATE INDEX ledger_signature_by_cell ON ledger_signature USING gin (cell_ids);

CREATE TABLE ledger_period (
  district      text     NOT NULL,
  year          smallint NOT NULL,
  month         smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
  last_sequence integer  NOT NULL,
  vouchers      integer  NOT NULL,
  -- null while open; milliseconds since 1970
  closed_at     bigint,
  closed_by     text     NOT NULL,
  PRIMARY KEY (district, year, month)
);

-- Vouchers on their way from the maker to the reviewer; a row stays and says how it ended.
CREATE TABLE ledger_pending (
  district     text     NOT NULL,
  id           text     NOT NULL,
  status       text     NOT NULL CHECK (status IN ('waiting', 'returned', 'posted')),
  day          date     NOT NULL,
  draft        jsonb    NOT NULL,
  maker        text     NOT NULL,
  submitted_at bigint   NOT NULL,
  reviewer     text     NOT NULL,
  reviewed_at  bigint,
  reason       text     NOT NULL,
  number       text     NOT NULL,
  PRIMARY KEY (district, id)
);

CREATE INDEX ledger_pending_by_status ON ledger_pending (district, status, day);

-- Posted is posted: a line never changes, a voucher only learns which one reverses it.
CREATE FUNCTION ledger_refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '已记账的凭证不能修改：% 不允许 UPDATE', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER ledger_line_stays BEFORE UPDATE ON ledger_line
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_update();
CREATE TRIGGER ledger_voucher_stays BEFORE UPDATE ON ledger_voucher
  FOR EACH ROW WHEN (
    OLD.reversed_by <> '' OR NEW.reversed_by = ''
    OR (OLD.district, OLD.voucher_seq, OLD.year, OLD.month, OLD.sequence, OLD.day, OLD.kind, OLD.summary, OLD.attachments,
        OLD.maker, OLD.reviewer, OLD.business, OLD.reverses, OLD.financial_total, OLD.budgetary_total)
    IS DISTINCT FROM
       (NEW.district, NEW.voucher_seq, NEW.year, NEW.month, NEW.sequence, NEW.day, NEW.kind, NEW.summary, NEW.attachments,
        NEW.maker, NEW.reviewer, NEW.business, NEW.reverses, NEW.financial_total, NEW.budgetary_total)
  ) EXECUTE FUNCTION ledger_refuse_update();
