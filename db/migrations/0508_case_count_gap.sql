-- Districts whose counts of cases (0507) are behind their journal: they had cases before the counts came. The page of
-- counts says so. `yimen rebuild` empties this table with the other projections and counts everything.

CREATE TABLE case_count_gap (
  district text NOT NULL PRIMARY KEY
);

-- a row for all items at a site sums that site: item = '' counts each case once
INSERT INTO case_count_gap
SELECT district FROM case_file WHERE status NOT IN ('draft', 'discarded')
GROUP BY district
HAVING count(*) > coalesce(
  (SELECT sum(received) FROM case_count WHERE case_count.district = case_file.district AND item = ''), 0);
