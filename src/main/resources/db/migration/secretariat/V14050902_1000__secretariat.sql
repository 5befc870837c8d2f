-- Storey 0: the ledger, the security log, files, notices, settings and the job queue. No word of the field.
create schema secretariat;
grant usage on schema secretariat to ${app};

-- One entry a command, in the command's own transaction. Ids and salted digests only: nothing here is personal.
create table secretariat.ledger_entry (
  id              bigint generated always as identity primary key,
  recorded_at     timestamptz not null,
  transaction_id  xid8        not null default pg_current_xact_id(), -- lets the sealer know what may still be uncommitted
  command         text        not null,
  account_id      bigint,                                            -- opaque here; absent: the system itself
  organ_id        bigint,
  role            text,
  deputy_for      bigint,                                            -- the account whose seat was filled
  subject_kind    text        not null,
  subject_id      bigint,                                            -- absent: a set, see the next two
  subject_count   integer     not null default 1,
  subjects_digest bytea,                                             -- SHA-256 of the sorted ids of a set
  readable_digest bytea       not null                               -- SHA-256 of salt and readable values
);
create index ledger_entry_subject on secretariat.ledger_entry (subject_kind, subject_id, id);
create index ledger_entry_account on secretariat.ledger_entry (account_id, id);

-- What a person can read of an entry; erasing deletes value and salt, the entry's digest stays.
create table secretariat.ledger_readable (
  entry_id bigint primary key references secretariat.ledger_entry,
  salt     bytea  not null,
  readable text   not null  -- JSON, byte for byte as digested
);

grant select, insert on secretariat.ledger_entry to ${app};
grant select, insert, delete on secretariat.ledger_readable to ${app};

-- Refused reads and refused sign-ins. Not part of the chain.
create table secretariat.security_event (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  kind       text        not null check (kind in ('REFUSED', 'SIGN_IN_FAILED', 'THROTTLED', 'FORM_REPLAYED')),
  account_id bigint,
  organ_id   bigint,
  role       text,
  object     text        not null,
  why        text        not null
);
create index security_event_at on secretariat.security_event (at desc, id desc);
grant select, insert on secretariat.security_event to ${app};

-- File bytes, in chunks so that neither side holds a whole file in memory; stored once by content.
create table secretariat.file (
  id         bigint generated always as identity primary key,
  sha256     bytea       not null unique,
  size       bigint      not null check (size >= 0),
  media_type text        not null,
  stored_at  timestamptz not null
);
create table secretariat.file_chunk (
  file_id bigint  not null references secretariat.file on delete cascade,
  part    integer not null,
  bytes   bytea   not null,
  primary key (file_id, part)
);
alter table secretariat.file_chunk alter column bytes set storage external;
grant select, insert on secretariat.file, secretariat.file_chunk to ${app};

create table secretariat.notice (
  id         bigint generated always as identity primary key,
  account_id bigint      not null,
  at         timestamptz not null,
  text       text        not null,
  link       text        not null,
  read_at    timestamptz
);
create index notice_account on secretariat.notice (account_id, id desc);
create index notice_unread on secretariat.notice (account_id) where read_at is null;
grant select, insert, update on secretariat.notice to ${app};

create table secretariat.setting (
  key   text primary key,
  value text not null
);
grant select, insert, update on secretariat.setting to ${app};

-- db-scheduler's own table (its documented layout for PostgreSQL).
create table secretariat.scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on secretariat.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on secretariat.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on secretariat.scheduled_tasks (priority desc, execution_time);
grant select, insert, update, delete on secretariat.scheduled_tasks to ${app};
