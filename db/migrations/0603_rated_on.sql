-- A case knows the day of its rating, by which a bad one is told; cases that were rated before get it from their fact.
UPDATE case_file c SET state = c.state || jsonb_build_object('ratedOn', f.payload::jsonb ->> 'on')
FROM journal_fact f
WHERE f.district = c.district AND f.stream = 'case/' || c.number AND f.kind = 'case/rate' AND NOT c.state ? 'ratedOn';
