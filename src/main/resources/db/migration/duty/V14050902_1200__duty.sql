-- Storey 2, the hub: what is asked, of whom, by when; the evidence; the acceptance; the counts every board reads.
create schema duty;
grant usage on schema duty to ${app};
alter default privileges in schema duty grant select, insert, update, delete on tables to ${app};

create table duty.evidence_kind (
  code   text primary key,
  name   text  not null,
  hint   text  not null,
  fields jsonb not null    -- what the form asks: text, file, figures with unit and bounds
);

-- What lays a duty: a clause, later a resolution or a recommendation. Opaque here: (kind, ref) belongs to the module above.
create table duty.source (
  id             bigint generated always as identity primary key,
  kind           text    not null,
  ref            bigint  not null,
  basis_id       bigint  references duty.source,          -- the clause a resolution rests on
  programme_id   bigint  references directory.programme,
  issuer_id      bigint  not null references directory.organ,
  action         text    not null check (action <> ''),
  force          text    not null check (force in ('MUST', 'SHOULD')),
  bearer_rule    jsonb   not null,
  deadline_rule  jsonb   not null,
  acceptor_rule  jsonb   not null,
  cooperation    jsonb   not null,
  evidence_kind  text    not null references duty.evidence_kind,
  letter_on      date    not null,
  tracked_from   date    not null,
  ended_on       date,
  unique (kind, ref)
);
create index source_evidence_kind on duty.source (evidence_kind);

-- The answer of one bearer for one kind of evidence and one period; it may meet duties of several sources.
create table duty.evidence (
  id        bigint generated always as identity primary key,
  organ_id  bigint not null references directory.organ,
  post_id   bigint references directory.post,
  person_id bigint references directory.person,
  kind      text   not null references duty.evidence_kind,
  period    text   not null
);
create unique index evidence_once on duty.evidence (organ_id, coalesce(post_id, 0), coalesce(person_id, 0), kind, period);

create table duty.duty (
  id             bigint generated always as identity primary key,
  source_id      bigint  not null references duty.source,
  organ_id       bigint  not null references directory.organ,   -- the bearer, or the organ of the post or person that bears it
  post_id        bigint  references directory.post,
  person_id      bigint  references directory.person,
  period         text    not null,                              -- '1405-Q3', '1405', or '-' for what is asked once
  period_from    date    not null,
  period_to      date,
  trigger_on     date    not null,                              -- the day the deadline rule counts from
  due_first      date,                                          -- by the rule alone
  due_on         date,                                          -- with extensions; absent: never overdue
  state          text    not null check (state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED', 'MET', 'MET_LATE', 'EXEMPT', 'ENDED')),
  laid_state     text    not null check (laid_state in ('OPEN', 'BEFORE')),
  laid_on        date    not null,
  changed_on     date    not null,                              -- the day the last change occurred (claimed)
  changed_at     timestamptz not null,                          -- the moment it was recorded
  evidence_id    bigint  references duty.evidence,
  step           integer not null default 1,                    -- which acceptor of the chain is asked
  waiting_for    bigint  references directory.organ,            -- the acceptor asked now; only while SUBMITTED
  -- the bearer's place, stamped for the period: a later move changes later periods only
  province       text    references directory.territory,
  county         text    references directory.territory,
  agency_id      bigint  references directory.organ,
  ministry_id    bigint  references directory.organ,
  organ_kind     text    not null,
  transferred_from bigint references duty.duty,                 -- the duty of a closed organ that went on here
  version        integer not null default 0,
  check ((state = 'SUBMITTED') = (waiting_for is not null)),
  check (period_to is null or period_to >= period_from)
);
create unique index duty_once on duty.duty (source_id, organ_id, coalesce(post_id, 0), coalesce(person_id, 0), period);
create index duty_bearer on duty.duty (organ_id, state, due_on, id);
create index duty_waiting on duty.duty (waiting_for, due_on, id) where state = 'SUBMITTED';
create index duty_evidence on duty.duty (evidence_id) where evidence_id is not null;
create index duty_province on duty.duty (province, state, due_on, id);
create index duty_agency on duty.duty (agency_id, state, due_on, id);
create index duty_county on duty.duty (county, state, due_on, id) where county is not null;
create index duty_source on duty.duty (source_id, state, due_on, id);

-- The chain of acceptors of one duty, resolved when it was laid.
create table duty.acceptor (
  duty_id     bigint  not null references duty.duty on delete cascade,
  step        integer not null,
  organ_id    bigint  not null references directory.organ,
  passed_over text,                                             -- why this step was not asked
  primary key (duty_id, step)
);
create index acceptor_organ on duty.acceptor (organ_id, duty_id);

create table duty.cooperation (
  duty_id     bigint not null references duty.duty on delete cascade,
  organ_id    bigint not null references directory.organ,
  part        text   not null,
  done        text,
  done_at     timestamptz,
  account_id  bigint,
  primary key (duty_id, organ_id)
);
create index cooperation_organ on duty.cooperation (organ_id) where done is null;

-- Versions of an answer: the last one may be a draft, what was submitted is never changed again.
create table duty.evidence_version (
  id           bigint generated always as identity primary key,
  evidence_id  bigint      not null references duty.evidence,
  number       integer     not null,
  text         text        not null default '',
  figures      jsonb       not null default '{}',
  links        jsonb       not null default '[]',
  occurred_on  date,                                            -- when it was done, as the bearer claims
  saved_at     timestamptz not null,
  saved_by     bigint      not null,
  submitted_at timestamptz,                                     -- absent: a draft
  submitted_by bigint,
  revision     integer     not null default 0,                  -- two people at one draft
  unique (evidence_id, number),
  check (submitted_at is null or occurred_on is not null)
);
create unique index evidence_one_draft on duty.evidence_version (evidence_id) where submitted_at is null;

create table duty.evidence_file (
  id         bigint generated always as identity primary key,
  version_id bigint      not null references duty.evidence_version on delete cascade,
  file_id    bigint      not null references secretariat.file,
  name       text        not null,
  added_at   timestamptz not null
);
create index evidence_file_version on duty.evidence_file (version_id);

-- Decisions: per answer, acceptor and line ('' is the whole); a return by one leaves another's acceptance alone.
create table duty.acceptance (
  id          bigint generated always as identity primary key,
  evidence_id bigint      not null references duty.evidence,
  version_id  bigint      not null references duty.evidence_version,
  organ_id    bigint      not null references directory.organ,
  line        text        not null default '',
  decision    text        not null check (decision in ('ACCEPTED', 'RETURNED')),
  reason      text        not null default '',
  decided_at  timestamptz not null,
  decided_by  bigint      not null,
  unique (version_id, organ_id, line),
  check (decision = 'ACCEPTED' or reason <> '')
);
create index acceptance_evidence on duty.acceptance (evidence_id, id);

-- تمدید / عدم شمول: asked by the bearer, decided by the issuer, both with reasons.
create table duty.relief (
  id          bigint generated always as identity primary key,
  duty_id     bigint      not null references duty.duty,
  kind        text        not null check (kind in ('EXTENSION', 'NOT_APPLICABLE')),
  until       date,
  reason      text        not null check (reason <> ''),
  asked_at    timestamptz not null,
  asked_by    bigint      not null,
  decided_for bigint      not null references directory.organ, -- the organ that decides
  decision    text        check (decision in ('GRANTED', 'REFUSED')),
  answer      text,
  decided_at  timestamptz,
  decided_by  bigint,
  check ((kind = 'EXTENSION') = (until is not null)),
  check ((decision is null) = (decided_at is null))
);
create unique index relief_one_open on duty.relief (duty_id, kind) where decision is null;
create index relief_open on duty.relief (decided_for, id) where decision is null;

-- ارجاع و هامش inside an organ: head, expert, back.
create table duty.referral (
  id           bigint generated always as identity primary key,
  duty_id      bigint      not null references duty.duty,
  organ_id     bigint      not null references directory.organ,
  from_account bigint      not null,
  to_account   bigint      not null,
  note         text        not null check (note <> ''),
  referred_at  timestamptz not null,
  reply        text,
  returned_at  timestamptz
);
create unique index referral_one_open on duty.referral (duty_id, to_account) where returned_at is null;
create index referral_inbox on duty.referral (to_account, id) where returned_at is null;
create index referral_duty on duty.referral (duty_id, id);
