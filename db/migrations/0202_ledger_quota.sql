-- Quota control (指标控制) asks at every posting what was paid of the 指标 that it names. Summing the lines would grow
-- with the books, so the sums are kept: one row for each 指标, changed in the transaction that posts.
-- paid is fen; reversals and refunds are deducted, closing vouchers pay nothing.

CREATE TABLE ledger_quota (
  district text     NOT NULL,
  year     smallint NOT NULL,
  -- 指标号
  quota    text     NOT NULL,
  paid     bigint   NOT NULL,
  PRIMARY KEY (district, year, quota)
) WITH (fillfactor = 50);

INSERT INTO ledger_quota (district, year, quota, paid)
SELECT l.district, c.year, l.quota, sum(l.debit - l.credit)
FROM ledger_line l JOIN ledger_cell c ON c.district = l.district AND c.cell_id = l.cell_id
WHERE l.quota <> '' AND c.account >= '7' AND c.account < '8' AND NOT c.closing
GROUP BY l.district, c.year, l.quota;
