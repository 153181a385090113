-- A register without entries cannot tell "nothing happened" from "nobody made entries". Whoever keeps it says for a year that
-- there was nothing (本年没有); until then its figures are not known.
CREATE TABLE register_none (
  district text     NOT NULL,
  register text     NOT NULL,
  year     smallint NOT NULL,
  told_at  bigint   NOT NULL,
  told_by  text     NOT NULL,
  PRIMARY KEY (district, register, year)
);
