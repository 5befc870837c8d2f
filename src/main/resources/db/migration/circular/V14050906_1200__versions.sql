-- A circular is a document that has versions, never overwritten: each is kept exactly as it was issued. Clauses and asks are
-- rows of the version in force, for search, for sources of duties and for boards.
create table circular.version (
  circular_id bigint      not null references circular.circular,
  number      integer     not null check (number > 0),
  document    text        not null,                     -- CircularText as JSON, byte for byte as its digest was taken
  digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
  valid_from  date        not null,
  issued_at   timestamptz not null,
  issued_by   bigint,                                   -- absent for what came with Saman
  note        text        not null default '',          -- why it was amended
  primary key (circular_id, number)
);
revoke update, delete on circular.version from ${app};

alter table circular.circular
  drop constraint circular_number_key,
  drop constraint circular_kind_check,
  add constraint circular_kind_check check (kind in ('CIRCULAR', 'DIRECTIVE', 'POLICY', 'BYLAW', 'LETTER')),
  add constraint circular_once unique (issuer_id, number, issued_on),
  add column address text,                              -- of its public page: its number, told apart where two issuers use one
  add column state text not null default 'IN_FORCE' check (state in ('IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')),
  add column ended_on date,
  add column ended_by bigint references circular.circular,   -- what replaced it
  add column end_note text not null default '',
  add constraint circular_ended check ((state = 'IN_FORCE') = (ended_on is null)),
  add constraint circular_not_by_itself check (ended_by <> id);
update circular.circular set address = number;
alter table circular.circular alter column address set not null, add constraint circular_address unique (address);
create index circular_number on circular.circular (number);

-- The version with which a clause or an ask ceased; absent: it stands.
alter table circular.clause add column ceased_with integer;
alter table circular.ask add column ceased_with integer, add column arises text not null default '';
alter table circular.ask drop constraint ask_clause_id_key_key;
create unique index ask_in_force on circular.ask (clause_id, key) where ceased_with is null;

alter table circular.reference
  drop constraint reference_relation_check,
  add constraint reference_relation_check check (relation in ('RESTS_ON', 'REPLACES', 'REFERS_TO')),
  add column parts text[] not null default '{}',
  add column note text not null default '',
  add column uncertain boolean not null default false;
create index reference_number on circular.reference (number) where number <> '';

alter table circular.copy add column organ text not null default '';

-- What a part of the letter may be read as, so that a circular is found by each candidate.
create table circular.candidate (
  circular_id bigint not null references circular.circular,
  field       text   not null,
  value       text   not null,
  primary key (circular_id, field, value)
);

alter table circular.relay
  alter column number set default '',
  alter column on_date drop not null,
  add column document text not null,                    -- RelayText as JSON
  add column relayed_at timestamptz not null,
  add column relayed_by bigint;                         -- absent for what came with Saman
create index relay_circular on circular.relay (circular_id, id);
revoke update, delete on circular.relay from ${app};
