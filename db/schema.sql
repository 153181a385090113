-- The tables after all of db/migrations, made by scripts/schema.ts: to read, not to run.

CREATE TABLE account_earlier (
  district text NOT NULL,
  year smallint NOT NULL,
  state jsonb NOT NULL,
  told_at bigint NOT NULL,
  told_by text NOT NULL,
  PRIMARY KEY (district, year)
);

CREATE TABLE account_release (
  district text NOT NULL,
  year smallint NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (district, year)
);

CREATE TABLE account_version (
  district text NOT NULL,
  year smallint NOT NULL,
  version integer NOT NULL,
  digest text NOT NULL,
  account text NOT NULL,
  published_on date,
  PRIMARY KEY (district, year, version),
  CHECK ((digest = encode(sha256(convert_to(account, 'UTF8'::name)), 'hex'::text))),
  CHECK ((version > 0))
);

CREATE TABLE audit_answer (
  district text NOT NULL,
  document text NOT NULL,
  finding text NOT NULL,
  answer text NOT NULL,
  note text NOT NULL DEFAULT ''::text,
  given_by text NOT NULL,
  given_at bigint NOT NULL,
  PRIMARY KEY (district, document, finding),
  CHECK ((answer = ANY (ARRAY['right'::text, 'wrong'::text, 'explained'::text]))),
  CHECK (((answer <> 'explained'::text) OR (note <> ''::text))),
  CHECK ((document ~ '^[0-9a-f]{64}$'::text)),
  CHECK (((length(finding) >= 1) AND (length(finding) <= 120))),
  CHECK ((given_by = ANY (ARRAY['staff'::text, 'reader'::text]))),
  CHECK ((length(note) <= 500))
);

CREATE TABLE budget_row (
  district text NOT NULL,
  year smallint NOT NULL,
  number text NOT NULL,
  line integer NOT NULL,
  day date NOT NULL,
  document text NOT NULL,
  fund text NOT NULL,
  functional text NOT NULL,
  economic text NOT NULL,
  expenditure text NOT NULL,
  project text NOT NULL,
  source text NOT NULL,
  amount bigint NOT NULL,
  summary text NOT NULL,
  PRIMARY KEY (district, number, line),
  CHECK ((amount <> 0)),
  CHECK (((expenditure = 'project'::text) = (project <> ''::text))),
  CHECK (((amount > 0) OR (source = ANY (ARRAY['shift'::text, 'withdrawal'::text])))),
  CHECK ((economic ~ '^[0-9]{5}$'::text)),
  CHECK ((expenditure = ANY (ARRAY['basic'::text, 'project'::text]))),
  CHECK ((functional ~ '^[0-9]{7}$'::text)),
  CHECK ((fund = ANY (ARRAY['public-budget'::text, 'gov-fund'::text, 'state-capital'::text, 'fiscal-account'::text, 'unit-fund'::text]))),
  CHECK ((line > 0)),
  CHECK ((source = ANY (ARRAY['opening'::text, 'addition'::text, 'shift'::text, 'carry-over'::text, 'withdrawal'::text])))
);
CREATE INDEX budget_row_by_year ON public.budget_row USING btree (district, year);

CREATE TABLE case_code (
  district text NOT NULL,
  number text NOT NULL,
  salt bytea NOT NULL,
  hash bytea NOT NULL,
  issued_at bigint NOT NULL,
  key text NOT NULL DEFAULT ''::text,
  PRIMARY KEY (district, number),
  CHECK ((octet_length(hash) = 32)),
  CHECK ((length(key) <= 16)),
  CHECK ((octet_length(salt) = 16))
);

CREATE TABLE case_code_try (
  district text NOT NULL,
  number text NOT NULL,
  id bigint NOT NULL,
  at bigint NOT NULL,
  address text NOT NULL DEFAULT ''::text,
  PRIMARY KEY (district, number, id),
  CHECK ((length(address) <= 64)),
  CHECK ((length(number) <= 40))
);
CREATE INDEX case_code_try_at ON public.case_code_try USING btree (district, at);

CREATE TABLE case_confirm (
  district text NOT NULL,
  number text NOT NULL,
  salt bytea NOT NULL,
  hash bytea NOT NULL,
  at bigint NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  PRIMARY KEY (district, number)
);

CREATE TABLE case_count (
  district text NOT NULL,
  month integer NOT NULL,
  unit text NOT NULL,
  site text NOT NULL,
  item text NOT NULL,
  way text NOT NULL,
  received integer NOT NULL,
  accepted integer NOT NULL,
  deemed integer NOT NULL,
  granted integer NOT NULL,
  rejected integer NOT NULL,
  turned_away integer NOT NULL,
  withdrawn integer NOT NULL,
  ended integer NOT NULL,
  delivered integer NOT NULL,
  on_the_spot integer NOT NULL,
  first_time_right integer NOT NULL,
  without_visit integer NOT NULL,
  supplement_asked integer NOT NULL,
  extended integer NOT NULL,
  stopped integer NOT NULL,
  suspended integer NOT NULL,
  late_promise integer NOT NULL,
  late_law integer NOT NULL,
  late_delivery integer NOT NULL,
  with_promise integer NOT NULL,
  with_law integer NOT NULL,
  rated integer NOT NULL,
  dissatisfied integer NOT NULL,
  days_used integer NOT NULL,
  days_promised integer NOT NULL,
  used_of_promised integer NOT NULL,
  days_of_law integer NOT NULL,
  used_of_law integer NOT NULL,
  grades integer NOT NULL,
  PRIMARY KEY (district, month, unit, site, item, way)
);
CREATE INDEX case_count_cell ON public.case_count USING btree (district, month, site, item) WHERE ((site <> ''::text) AND (item <> ''::text));
CREATE INDEX case_count_item ON public.case_count USING btree (district, month, item) WHERE (site = ''::text);
CREATE INDEX case_count_place ON public.case_count USING btree (district, month, site) WHERE (item = ''::text);

CREATE TABLE case_count_gap (
  district text NOT NULL,
  PRIMARY KEY (district)
);

CREATE TABLE case_counted (
  district text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (district)
);

CREATE TABLE case_day_number (
  district text NOT NULL,
  site text NOT NULL,
  day date NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (district, site, day),
  CHECK ((last > 0))
);

CREATE TABLE case_device (
  district text NOT NULL,
  number text NOT NULL,
  device text NOT NULL,
  seen_at bigint NOT NULL,
  PRIMARY KEY (district, number, device),
  CHECK ((device ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((length(number) <= 40))
);
CREATE INDEX case_device_seen ON public.case_device USING btree (district, seen_at);

CREATE TABLE case_event (
  district text NOT NULL,
  position bigint NOT NULL,
  month integer NOT NULL,
  unit text NOT NULL,
  site text NOT NULL,
  item text NOT NULL,
  way text NOT NULL,
  number text NOT NULL,
  version integer NOT NULL,
  on_day date NOT NULL,
  counted integer NOT NULL,
  days_used smallint,
  days_promised smallint,
  days_of_law smallint,
  grade smallint,
  PRIMARY KEY (district, "position")
);
CREATE INDEX case_event_cell ON public.case_event USING btree (district, month, site, item);

CREATE TABLE case_file (
  district text NOT NULL,
  number text NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  item text NOT NULL,
  item_version integer NOT NULL,
  unit text NOT NULL,
  site text NOT NULL,
  applicant text NOT NULL,
  handler text NOT NULL,
  opened_on date NOT NULL,
  notice_due date,
  statutory_due date,
  promised_due date,
  deliver_by date,
  open boolean NOT NULL,
  due date NOT NULL,
  state jsonb NOT NULL,
  terms text NOT NULL,
  PRIMARY KEY (district, number)
);
CREATE INDEX case_file_applicant ON public.case_file USING btree (district, applicant, number);
CREATE INDEX case_file_free_site ON public.case_file USING btree (district, site, due, number) WHERE (open AND ((handler = '-'::text) OR (handler = applicant)));
CREATE INDEX case_file_free_unit ON public.case_file USING btree (district, unit, due, number) WHERE (open AND ((handler = '-'::text) OR (handler = applicant)));
CREATE INDEX case_file_handler ON public.case_file USING btree (district, handler, due, number) WHERE open;
CREATE INDEX case_file_open ON public.case_file USING btree (district, due, number) WHERE open;
CREATE INDEX case_file_site ON public.case_file USING btree (district, site, due, number) WHERE open;
CREATE INDEX case_file_unit ON public.case_file USING btree (district, unit, due, number) WHERE open;

CREATE TABLE case_paper_number (
  district text NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (district, kind, year),
  CHECK ((last > 0))
);

CREATE TABLE case_terms (
  district text NOT NULL,
  digest text NOT NULL,
  terms jsonb NOT NULL,
  PRIMARY KEY (district, digest)
);

CREATE TABLE case_wants (
  district text NOT NULL,
  number text NOT NULL,
  way text NOT NULL,
  address text NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (district, number),
  CHECK ((length(address) <= 400)),
  CHECK ((way = ANY (ARRAY['counter'::text, 'post'::text, 'hand'::text, 'electronic'::text])))
);

CREATE TABLE item_draft (
  district text NOT NULL,
  code text NOT NULL,
  item jsonb NOT NULL,
  assumed text[] NOT NULL,
  saved_by text NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (district, code)
);

CREATE TABLE job_known (
  district text NOT NULL,
  job text NOT NULL,
  since bigint NOT NULL,
  PRIMARY KEY (district, job)
);

CREATE TABLE job_run (
  district text NOT NULL,
  job text NOT NULL,
  planned bigint NOT NULL,
  ordered_by text NOT NULL,
  ticket uuid NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  started_at bigint,
  ended_at bigint,
  said text,
  failure text,
  failed_at bigint,
  PRIMARY KEY (district, job, planned)
);
CREATE INDEX job_run_open ON public.job_run USING btree (district) WHERE (ended_at IS NULL);

CREATE TABLE journal_fact (
  district text NOT NULL,
  position bigint NOT NULL,
  stream text NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  request_id text NOT NULL,
  actor text NOT NULL,
  at bigint NOT NULL,
  payload text NOT NULL,
  hash bytea NOT NULL,
  UNIQUE (district, stream, version),
  PRIMARY KEY (district, "position")
);
CREATE TRIGGER journal_fact_never_emptied BEFORE TRUNCATE ON public.journal_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_fact_only_grows BEFORE DELETE OR UPDATE ON public.journal_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE journal_head (
  district text NOT NULL,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  last_at bigint,
  PRIMARY KEY (district)
);

CREATE TABLE journal_request (
  district text NOT NULL,
  request_id text NOT NULL,
  input_digest bytea NOT NULL,
  answer text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (district, request_id)
);
CREATE TRIGGER journal_request_never_emptied BEFORE TRUNCATE ON public.journal_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_request_only_grows BEFORE DELETE OR UPDATE ON public.journal_request FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE ledger_cell (
  district text NOT NULL,
  cell_id integer NOT NULL,
  year smallint NOT NULL,
  month smallint NOT NULL,
  closing boolean NOT NULL,
  account text NOT NULL,
  functional text NOT NULL,
  economic text NOT NULL,
  expenditure text NOT NULL,
  fund text NOT NULL,
  project text NOT NULL,
  cost_item text NOT NULL,
  debit bigint NOT NULL,
  credit bigint NOT NULL,
  lines integer NOT NULL,
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL,
  UNIQUE (district, year, month, account, functional, economic, expenditure, fund, project, cost_item, closing),
  PRIMARY KEY (district, cell_id)
);

CREATE TABLE ledger_line (
  district text NOT NULL,
  voucher_seq bigint NOT NULL,
  line_no smallint NOT NULL,
  cell_id integer NOT NULL,
  debit bigint NOT NULL,
  credit bigint NOT NULL,
  summary text NOT NULL,
  counterparty text NOT NULL,
  gov_economic text NOT NULL,
  fund_year text NOT NULL,
  source text NOT NULL,
  quota text NOT NULL,
  payment text NOT NULL,
  procurement boolean NOT NULL,
  PRIMARY KEY (district, voucher_seq, line_no),
  CHECK (((debit = 0) <> (credit = 0)))
);
CREATE INDEX ledger_line_by_cell ON public.ledger_line USING btree (district, cell_id, voucher_seq);
CREATE TRIGGER ledger_line_stays BEFORE UPDATE ON public.ledger_line FOR EACH ROW EXECUTE FUNCTION ledger_refuse_update();

CREATE TABLE ledger_pending (
  district text NOT NULL,
  id text NOT NULL,
  status text NOT NULL,
  day date NOT NULL,
  draft jsonb NOT NULL,
  maker text NOT NULL,
  submitted_at bigint NOT NULL,
  reviewer text NOT NULL,
  reviewed_at bigint,
  reason text NOT NULL,
  number text NOT NULL,
  PRIMARY KEY (district, id),
  CHECK ((status = ANY (ARRAY['waiting'::text, 'returned'::text, 'posted'::text])))
);
CREATE INDEX ledger_pending_by_status ON public.ledger_pending USING btree (district, status, day);

CREATE TABLE ledger_period (
  district text NOT NULL,
  year smallint NOT NULL,
  month smallint NOT NULL,
  last_sequence integer NOT NULL,
  vouchers integer NOT NULL,
  closed_at bigint,
  closed_by text NOT NULL,
  PRIMARY KEY (district, year, month),
  CHECK (((month >= 1) AND (month <= 12)))
);

CREATE TABLE ledger_quota (
  district text NOT NULL,
  year smallint NOT NULL,
  quota text NOT NULL,
  paid bigint NOT NULL,
  PRIMARY KEY (district, year, quota)
);

CREATE TABLE ledger_signature (
  district text NOT NULL,
  year smallint NOT NULL,
  signature text NOT NULL,
  cell_ids integer[] NOT NULL,
  vouchers integer NOT NULL,
  PRIMARY KEY (district, year, signature)
);
CREATE INDEX ledger_signature_by_cell ON public.ledger_signature USING gin (cell_ids);

CREATE TABLE ledger_voucher (
  district text NOT NULL,
  voucher_seq bigint NOT NULL,
  year smallint NOT NULL,
  month smallint NOT NULL,
  sequence integer NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  summary text NOT NULL,
  attachments integer NOT NULL,
  maker text NOT NULL,
  reviewer text NOT NULL,
  business text NOT NULL,
  reverses text NOT NULL,
  reversed_by text NOT NULL,
  financial_total bigint NOT NULL,
  budgetary_total bigint NOT NULL,
  UNIQUE (district, year, month, sequence),
  PRIMARY KEY (district, voucher_seq),
  CHECK ((maker <> reviewer)),
  CHECK ((kind = ANY (ARRAY['ordinary'::text, 'reversal'::text, 'closing'::text])))
);
CREATE TRIGGER ledger_voucher_stays BEFORE UPDATE ON public.ledger_voucher FOR EACH ROW WHEN (((old.reversed_by <> ''::text) OR (new.reversed_by = ''::text) OR (((((((((((((((old.district IS DISTINCT FROM new.district) OR (old.voucher_seq IS DISTINCT FROM new.voucher_seq)) OR (old.year IS DISTINCT FROM new.year)) OR (old.month IS DISTINCT FROM new.month)) OR (old.sequence IS DISTINCT FROM new.sequence)) OR (old.day IS DISTINCT FROM new.day)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.summary IS DISTINCT FROM new.summary)) OR (old.attachments IS DISTINCT FROM new.attachments)) OR (old.maker IS DISTINCT FROM new.maker)) OR (old.reviewer IS DISTINCT FROM new.reviewer)) OR (old.business IS DISTINCT FROM new.business)) OR (old.reverses IS DISTINCT FROM new.reverses)) OR (old.financial_total IS DISTINCT FROM new.financial_total)) OR (old.budgetary_total IS DISTINCT FROM new.budgetary_total)))) EXECUTE FUNCTION ledger_refuse_update();

CREATE TABLE message (
  district text NOT NULL,
  number text NOT NULL,
  version integer NOT NULL,
  at bigint NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  reminder integer NOT NULL DEFAULT 0,
  PRIMARY KEY (district, number, version, reminder)
);
CREATE INDEX message_at ON public.message USING btree (district, at, number, version);

CREATE TABLE org_credential (
  district text NOT NULL,
  staff_id text NOT NULL,
  phc text NOT NULL,
  must_change boolean NOT NULL,
  set_at bigint NOT NULL,
  set_by text NOT NULL,
  first_used_at bigint,
  PRIMARY KEY (district, staff_id),
  CHECK ((phc ~~ '$argon2id$%'::text))
);

CREATE TABLE org_device (
  district text NOT NULL,
  staff_id text NOT NULL,
  device text NOT NULL,
  first_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  address text NOT NULL,
  PRIMARY KEY (district, staff_id, device),
  CHECK ((length(address) <= 64)),
  CHECK ((device ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE org_factor (
  district text NOT NULL,
  staff_id text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  secret bytea NOT NULL,
  made_at bigint NOT NULL,
  confirmed_at bigint,
  used_at bigint,
  last_step bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (district, staff_id, id),
  CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  CHECK ((octet_length(secret) = 20))
);

CREATE TABLE org_founding (
  district text NOT NULL,
  code text NOT NULL,
  province text NOT NULL,
  city text NOT NULL,
  place text NOT NULL,
  bureau text NOT NULL,
  books_from date NOT NULL,
  form text NOT NULL,
  founded_on date NOT NULL,
  PRIMARY KEY (district),
  CHECK ((code ~ '^\d{6}$'::text))
);

CREATE TABLE org_region (
  district text NOT NULL,
  code text NOT NULL,
  parent text,
  level text NOT NULL,
  kind text,
  valid_from date NOT NULL,
  valid_until date,
  names jsonb NOT NULL,
  PRIMARY KEY (district, code),
  CHECK ((valid_until > valid_from)),
  CHECK ((code ~ '^\d{12}$'::text)),
  CHECK ((kind = ANY (ARRAY['village'::text, 'community'::text]))),
  CHECK ((level = ANY (ARRAY['district'::text, 'town'::text, 'village'::text])))
);

CREATE TABLE org_session (
  district text NOT NULL,
  token_hash bytea NOT NULL,
  id text NOT NULL,
  staff_id text NOT NULL,
  started_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  address text NOT NULL,
  factor_at bigint,
  UNIQUE (district, id),
  PRIMARY KEY (district, token_hash),
  CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX org_session_of_staff ON public.org_session USING btree (district, staff_id);

CREATE TABLE org_site (
  district text NOT NULL,
  unit text NOT NULL,
  address text NOT NULL,
  telephone text NOT NULL,
  hours text NOT NULL,
  equipment jsonb NOT NULL,
  PRIMARY KEY (district, unit)
);

CREATE TABLE org_staff (
  district text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  title text NOT NULL,
  unit text NOT NULL,
  scope text NOT NULL,
  roles text[] NOT NULL,
  state text NOT NULL,
  state_at bigint,
  state_by text,
  state_reason text,
  PRIMARY KEY (district, id),
  CHECK ((state = ANY (ARRAY['active'::text, 'locked'::text, 'left'::text])))
);

CREATE TABLE org_unit (
  district text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  parent text,
  region text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  names jsonb NOT NULL,
  detail jsonb NOT NULL,
  PRIMARY KEY (district, id),
  CHECK ((valid_until > valid_from))
);

CREATE TABLE org_window (
  district text NOT NULL,
  number integer NOT NULL,
  unit text NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (district, number),
  CHECK ((valid_until > valid_from)),
  CHECK ((kind = ANY (ARRAY['general'::text, 'department'::text])))
);

CREATE TABLE password_log (
  district text NOT NULL,
  id bigint NOT NULL,
  staff_id text NOT NULL,
  at bigint NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (district, id),
  CHECK ((octet_length(digest) = 32))
);
CREATE INDEX password_log_of_staff ON public.password_log USING btree (district, staff_id, id);
CREATE TRIGGER password_log_never_emptied BEFORE TRUNCATE ON public.password_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER password_log_only_grows BEFORE DELETE OR UPDATE ON public.password_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE person (
  district text NOT NULL,
  id text NOT NULL,
  salt bytea,
  name text,
  number text,
  phone text,
  applicant jsonb,
  updated_at bigint NOT NULL,
  erased_at bigint,
  PRIMARY KEY (district, id),
  CHECK ((((erased_at IS NULL) AND (num_nulls(salt, name, number, phone, applicant) = 0)) OR ((erased_at IS NOT NULL) AND (num_nonnulls(salt, name, number, phone, applicant) = 0)))),
  CHECK ((octet_length(salt) = 32))
);
CREATE INDEX person_name ON public.person USING btree (district, name) WHERE (erased_at IS NULL);
CREATE INDEX person_number ON public.person USING btree (district, number) WHERE (erased_at IS NULL);
CREATE INDEX person_phone ON public.person USING btree (district, phone) WHERE (erased_at IS NULL);

CREATE TABLE person_access (
  district text NOT NULL,
  number text NOT NULL,
  id bigint NOT NULL,
  at bigint NOT NULL,
  seen_by text NOT NULL,
  what text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (district, number, id),
  CHECK ((length(reason) <= 200)),
  CHECK (((length(what) >= 1) AND (length(what) <= 200)))
);
CREATE TRIGGER person_access_never_emptied BEFORE TRUNCATE ON public.person_access FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_access_only_grows BEFORE DELETE OR UPDATE ON public.person_access FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE person_answers (
  district text NOT NULL,
  digest text NOT NULL,
  person text NOT NULL,
  answers jsonb NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (district, digest),
  FOREIGN KEY (district, person) REFERENCES person(district, id),
  CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX person_answers_person ON public.person_answers USING btree (district, person);

CREATE TABLE public_use (
  district text NOT NULL,
  address text NOT NULL,
  what text NOT NULL,
  id bigint NOT NULL,
  at bigint NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (district, address, what, id),
  CHECK ((length(address) <= 64)),
  CHECK ((amount >= 0)),
  CHECK ((what = ANY (ARRAY['drafts'::text, 'wrongCodes'::text, 'uploadBytes'::text])))
);
CREATE INDEX public_use_at ON public.public_use USING btree (district, at);

CREATE TABLE register_entry (
  district text NOT NULL,
  id text NOT NULL,
  register text NOT NULL,
  unit text NOT NULL,
  day date NOT NULL,
  until date,
  kind text NOT NULL,
  title text NOT NULL,
  amount bigint NOT NULL,
  persons integer NOT NULL,
  groups integer NOT NULL,
  marks text[] NOT NULL,
  series text NOT NULL,
  within text NOT NULL,
  entry jsonb NOT NULL,
  recorded_at bigint NOT NULL,
  recorded_by text NOT NULL,
  disposed_reason text,
  withdrawn_at bigint,
  withdrawn_by text,
  withdrawn_reason text,
  PRIMARY KEY (district, id),
  CHECK ((amount >= 0)),
  CHECK ((until >= day)),
  CHECK (((groups >= 0) AND (groups <= persons))),
  CHECK ((within <> id)),
  CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  CHECK (((until IS NULL) = (disposed_reason IS NULL))),
  CHECK ((('sme'::text = ANY (marks)) OR (NOT ('micro'::text = ANY (marks))))),
  CHECK ((persons >= 0)),
  CHECK ((register = ANY (ARRAY['procurement'::text, 'reception'::text, 'trip'::text, 'event'::text, 'vehicle'::text, 'asset'::text, 'post'::text])))
);
CREATE INDEX register_entry_by_day ON public.register_entry USING btree (district, register, day);

CREATE TABLE register_none (
  district text NOT NULL,
  register text NOT NULL,
  year smallint NOT NULL,
  told_at bigint NOT NULL,
  told_by text NOT NULL,
  PRIMARY KEY (district, register, year)
);

CREATE TABLE reminder (
  district text NOT NULL,
  number text NOT NULL,
  rule text NOT NULL,
  due date NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (district, number, rule, due)
);

CREATE TABLE reminder_read (
  district text NOT NULL,
  staff text NOT NULL,
  number text NOT NULL,
  rule text NOT NULL,
  due date NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (district, staff, number, rule, due)
);

CREATE TABLE schema_migration (
  name text NOT NULL,
  digest text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  PRIMARY KEY (name)
);

CREATE TABLE service_item (
  district text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  withdrawn_on date,
  name text NOT NULL,
  unit text NOT NULL,
  topics text[] NOT NULL,
  words text NOT NULL,
  item jsonb NOT NULL,
  assumed text[] NOT NULL,
  PRIMARY KEY (district, code, version),
  CHECK ((version > 0))
);

CREATE TABLE sign_in_log (
  district text NOT NULL,
  id bigint NOT NULL,
  at bigint NOT NULL,
  event text NOT NULL,
  login text NOT NULL,
  address text NOT NULL,
  attempt text NOT NULL,
  problem text NOT NULL,
  actor text NOT NULL,
  device text NOT NULL DEFAULT ''::text,
  PRIMARY KEY (district, id),
  CHECK (((device = ''::text) OR (device ~ '^[0-9a-f]{64}$'::text))),
  CHECK ((event = ANY (ARRAY['attempted'::text, 'succeeded'::text, 'failed'::text, 'refused'::text, 'signed-out'::text, 'password-changed'::text, 'password-reset'::text, 'session-revoked'::text, 'factor-asked'::text, 'factor-given'::text, 'factor-added'::text, 'factor-removed'::text])))
);
CREATE INDEX sign_in_log_address ON public.sign_in_log USING btree (district, address, at);
CREATE INDEX sign_in_log_login ON public.sign_in_log USING btree (district, login, at);
CREATE TRIGGER sign_in_log_never_emptied BEFORE TRUNCATE ON public.sign_in_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sign_in_log_only_grows BEFORE DELETE OR UPDATE ON public.sign_in_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE upload (
  district text NOT NULL,
  owner text NOT NULL,
  digest text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  by text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (district, owner, digest),
  CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CHECK ((size > 0))
);
CREATE INDEX upload_digest ON public.upload USING btree (district, digest);

CREATE TABLE upload_joined (
  district text NOT NULL,
  owner text NOT NULL,
  digest text NOT NULL,
  parts jsonb NOT NULL,
  PRIMARY KEY (district, owner, digest),
  CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);
