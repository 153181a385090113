-- A case is written again with each step. Where its due day and its handler stay as they are, the new row needs no entry
-- in any index, if there is room for it on its page.

ALTER TABLE case_file SET (fillfactor = 70);
