-- Storey 3: circulars as data (F1). What a clause asks is handed to the hub, which knows it only as a source.
create schema circular;
grant usage on schema circular to ${app};
alter default privileges in schema circular grant select, insert, update, delete on tables to ${app};

create table circular.circular (
  id              bigint generated always as identity primary key,
  number          text        not null unique,
  issued_on       date        not null,
  issued_time     text,
  kind            text        not null check (kind in ('CIRCULAR', 'DIRECTIVE', 'POLICY', 'BYLAW')),
  subject         text        not null check (subject <> ''),
  subject_search  text        generated always as (kit.fa_norm(subject)) stored,
  issuer_id       bigint      not null references directory.organ,
  signatory_name  text        not null,
  signatory_post  text        not null,
  classification  text        not null check (classification in ('ORDINARY', 'CONFIDENTIAL')),
  urgency         text        not null check (urgency in ('ORDINARY', 'IMPORTANT', 'URGENT')),
  programme_id    bigint      references directory.programme,
  addressees      text        not null,
  addressee_rule  jsonb       not null,
  published_at    timestamptz not null
);

create table circular.attachment (
  circular_id bigint  not null references circular.circular,
  position    integer not null,
  title       text    not null,
  note        text    not null default '',
  primary key (circular_id, position)
);

create table circular.copy (
  circular_id bigint  not null references circular.circular,
  position    integer not null,
  recipient   text    not null,
  purpose     text    not null default '',
  primary key (circular_id, position)
);

-- What it rests on and what it replaces, by their own numbers; most of these are not in Saman.
create table circular.reference (
  circular_id bigint  not null references circular.circular,
  relation    text    not null check (relation in ('RESTS_ON', 'REPLACES')),
  position    integer not null,
  kind        text    not null,
  issuer      text    not null,
  number      text    not null,
  on_date     date,
  title       text    not null,
  primary key (circular_id, relation, position)
);

create table circular.relay (
  id          bigint generated always as identity primary key,
  circular_id bigint not null references circular.circular,
  organ_id    bigint not null references directory.organ,
  number      text   not null,
  on_date     date   not null,
  addressees  text   not null
);

create table circular.clause (
  id          bigint generated always as identity primary key,
  circular_id bigint  not null references circular.circular,
  parent_id   bigint  references circular.clause,
  position    integer not null,
  anchor      text    not null,                        -- stable: the address of the clause and its Akoma Ntoso eId
  kind        text    not null check (kind in ('PREAMBLE', 'PARAGRAPH', 'ARTICLE', 'NOTE', 'STAGE', 'ITEM', 'DEFINITION')),
  label       text    not null,
  heading     text    not null default '',
  force       text    not null check (force in ('MUST', 'SHOULD', 'MAY', 'MUST_NOT', 'NONE')),
  text        text    not null,
  text_search text    generated always as (kit.fa_norm(text)) stored,
  note        text    not null default '',
  laid_by     text    not null default '',             -- duties that arise otherwise than at publishing
  unique (circular_id, anchor)
);
create index clause_parent on circular.clause (parent_id);

-- One thing a clause asks; its id is the ref of the duty.source it becomes.
create table circular.ask (
  id        bigint generated always as identity primary key,
  clause_id bigint not null references circular.clause,
  key       text   not null,
  action    text   not null,
  note      text   not null default '',
  unique (clause_id, key)
);
