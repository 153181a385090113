-- 负责人 is called `director` (before: `head`, which is a table's and a page's too). Facts keep their word and their
-- readers know it; what was made of them is renamed here, so that nobody loses a role until the next rebuild.

UPDATE org_staff
SET roles = array_replace(array_replace(roles, 'head', 'director'), 'department-head', 'department-director');

UPDATE account_release
SET state = replace(state::text, '"as": "head"', '"as": "director"')::jsonb;
