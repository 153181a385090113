-- Personal data, apart from the journal: the journal is kept for ever and never changed, a person's data are erased
-- when their time is over (个人信息保护法第十九条、第四十七条). A case names its applicant by id and his answers by a
-- keyed digest, so that nothing in the journal tells who he is once his row is empty.

-- One row an application, as the form gave it; after erasure only id and day are left.
CREATE TABLE person (
  district   text   NOT NULL,
  id         text   NOT NULL,
  -- the key of the digests of his answers: without it a short answer could be guessed from its digest
  salt       bytea  CHECK (octet_length(salt) = 32),
  name       text,
  -- identity number or credit code
  number     text,
  -- by which he is reached: his own, else that of who acts for him
  phone      text,
  applicant  jsonb,
  updated_at bigint NOT NULL,
  erased_at  bigint,
  PRIMARY KEY (district, id),
  -- either all there or all gone
  CHECK (erased_at IS NULL AND num_nulls(salt, name, number, phone, applicant) = 0
      OR erased_at IS NOT NULL AND num_nonnulls(salt, name, number, phone, applicant) = 0)
);
CREATE INDEX person_name ON person (district, name) WHERE erased_at IS NULL;
CREATE INDEX person_number ON person (district, number) WHERE erased_at IS NULL;
CREATE INDEX person_phone ON person (district, phone) WHERE erased_at IS NULL;

-- What was filled into the form, by its keyed digest; every version that the journal names.
CREATE TABLE person_answers (
  district text   NOT NULL,
  digest   text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  person   text   NOT NULL,
  answers  jsonb  NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (district, digest),
  FOREIGN KEY (district, person) REFERENCES person
);
CREATE INDEX person_answers_person ON person_answers (district, person);

-- How the applicant wants the result, and the address for it.
CREATE TABLE case_wants (
  district text   NOT NULL,
  number   text   NOT NULL,
  way      text   NOT NULL CHECK (way IN ('counter', 'post', 'hand', 'electronic')),
  address  text   NOT NULL CHECK (length(address) <= 400),
  saved_at bigint NOT NULL,
  PRIMARY KEY (district, number)
);

-- The code with which an applicant follows his case, never in clear; a new one takes the old one's place.
CREATE TABLE case_code (
  district  text   NOT NULL,
  number    text   NOT NULL,
  salt      bytea  NOT NULL CHECK (octet_length(salt) = 16),
  hash      bytea  NOT NULL CHECK (octet_length(hash) = 32),
  issued_at bigint NOT NULL,
  PRIMARY KEY (district, number)
);

-- Wrong tries of the last hours, also for numbers that do not exist: a lock must not tell which do.
CREATE TABLE case_code_try (
  district text   NOT NULL,
  number   text   NOT NULL CHECK (length(number) <= 40),
  id       bigint GENERATED ALWAYS AS IDENTITY,
  at       bigint NOT NULL,
  PRIMARY KEY (district, number, id)
);
CREATE INDEX case_code_try_at ON case_code_try (district, at);

-- Who saw what of a person, and why (个人信息保护法第五十一条; 网络安全法第二十一条: at least six months). Only grows.
CREATE TABLE person_access (
  district text   NOT NULL,
  number   text   NOT NULL,
  id       bigint GENERATED ALWAYS AS IDENTITY,
  at       bigint NOT NULL,
  seen_by  text   NOT NULL,
  what     text   NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
  reason   text   NOT NULL CHECK (length(reason) <= 200),
  PRIMARY KEY (district, number, id)
);
CREATE TRIGGER person_access_only_grows BEFORE UPDATE OR DELETE ON person_access
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_access_never_emptied BEFORE TRUNCATE ON person_access
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
