-- What people who have not signed in did from a network address in the last day, so that one of them cannot open
-- thousands of drafts, fill the disk, or try the codes of case after case. An address is personal data: lines go after
-- a day, and the journal never has them (个人信息保护法第六条、第十九条).

CREATE TABLE public_use (
  district text   NOT NULL,
  -- IPv4 whole, IPv6 its first 64 bits
  address  text   NOT NULL CHECK (length(address) <= 64),
  what     text   NOT NULL CHECK (what IN ('drafts', 'wrongCodes', 'uploadBytes')),
  id       bigint GENERATED ALWAYS AS IDENTITY,
  at       bigint NOT NULL,
  -- bytes, or 1
  amount   bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (district, address, what, id)
);
CREATE INDEX public_use_at ON public_use (district, at);
