-- Look-up codes are kept under a key that lies beside the files, no longer as scrypt: a copy of the database alone tells
-- nothing about them, and a right code costs no time. What was kept the old way cannot be carried over, as the codes
-- themselves are not stored; who has one gets another at a window.
DELETE FROM case_code;
