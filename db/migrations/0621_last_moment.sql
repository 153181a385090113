-- When the last fact was stored: a server refuses what would be dated before it, because its clock was set back.
ALTER TABLE journal_head ADD COLUMN last_at bigint;
UPDATE journal_head h SET last_at = f.at FROM journal_fact f WHERE f.district = h.district AND f.position = h.position;
