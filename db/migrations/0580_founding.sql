-- How a bureau was founded: where it is, from which day its books and registers run, and which form its account has.

CREATE TABLE org_founding (
  district   text PRIMARY KEY,
  code       text NOT NULL CHECK (code ~ '^\d{6}$'),
  province   text NOT NULL,
  city       text NOT NULL,
  place      text NOT NULL,
  bureau     text NOT NULL,
  books_from date NOT NULL,
  form       text NOT NULL,
  founded_on date NOT NULL
);

-- What people must know of a place where matters are dealt with. The unit is its site.
CREATE TABLE org_site (
  district  text NOT NULL,
  unit      text NOT NULL,
  address   text NOT NULL,
  telephone text NOT NULL,
  hours     text NOT NULL,
  equipment jsonb NOT NULL,
  PRIMARY KEY (district, unit)
);
