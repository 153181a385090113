-- From where a wrong code came: who guesses at a case from one network shuts that network out of it, and not the applicant
-- at home, whose number anybody could guess. Tries from everywhere together still lock it for all. Lines go within the hour.

ALTER TABLE case_code_try ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 64);
