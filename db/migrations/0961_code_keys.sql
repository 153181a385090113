-- The key of the look-up codes can be replaced: each code says under which key it is kept, so that it stays valid until it is
-- used or renewed, and one sees when an old key is needed no longer. Empty: the key that was there before there were several.
ALTER TABLE case_code ADD COLUMN key text NOT NULL DEFAULT '' CHECK (length(key) <= 16);
