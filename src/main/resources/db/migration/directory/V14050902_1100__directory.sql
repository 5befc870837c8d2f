-- Storey 1: organs on two trees (administration, territory), people and their seats, programmes, holidays.
create schema directory;
grant usage on schema directory to ${app};
alter default privileges in schema directory grant select, insert, update, delete on tables to ${app};

create table directory.territory (
  code        text primary key,
  level       text not null check (level in ('PROVINCE', 'COUNTY')),
  province    text not null references directory.territory,
  name        text not null,
  code_system text not null,
  provisional boolean not null,
  valid_from  date,
  valid_to    date,
  check (level = 'COUNTY' or province = code)
);
create index territory_province on directory.territory (province);

create table directory.organ (
  id               bigint generated always as identity primary key,
  code             text    not null,
  code_system      text    not null,
  code_provisional boolean not null,
  kind             text    not null check (kind in ('MINISTRY', 'VICE_PRESIDENCY', 'ORGANISATION', 'COMPANY', 'COUNCIL', 'OFFICE',
                     'PREDECESSOR', 'GOVERNORATE', 'MANAGEMENT_ORGANISATION', 'PROVINCIAL_UNIT', 'COUNTY_GOVERNORATE', 'COUNTY_UNIT')),
  name             text    not null check (name <> ''),
  name_en          text,
  name_search      text    generated always as (kit.fa_norm(name)) stored,
  parent_id        bigint  references directory.organ,
  path             ltree   not null,                       -- ids from the root down to this organ
  province         text    references directory.territory, -- the territory tree, both levels beside the organ
  county           text    references directory.territory,
  level            text    not null generated always as
                     (case when county is not null then 'COUNTY' when province is not null then 'PROVINCE' else 'NATIONAL' end) stored,
  agency_id        bigint  references directory.organ,     -- nearest national organ at or above; set from the path
  ministry_id      bigint  references directory.organ,     -- topmost organ below the Presidency; set from the path
  article5         boolean not null,                       -- bound by Article 5 of the Civil Service Management Law
  valid_from       date    not null,
  valid_to         date,
  provenance       text    not null,
  version          integer not null default 0,
  unique (code_system, code),
  check (county is null or province is not null),
  check (valid_to is null or valid_to >= valid_from)
);
create index organ_parent on directory.organ (parent_id);
create index organ_path on directory.organ using gist (path);
create index organ_province on directory.organ (province, kind);
create index organ_county on directory.organ (county) where county is not null;
create index organ_search on directory.organ using gin (name_search gin_trgm_ops);
create index organ_kind_name on directory.organ (kind, name_search, id);

create table directory.organ_succession (
  predecessor_id bigint not null references directory.organ,
  successor_id   bigint not null references directory.organ,
  on_date        date   not null,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);

-- Every edit of an organ, as it stood before and after.
create table directory.organ_change (
  id           bigint generated always as identity primary key,
  organ_id     bigint      not null references directory.organ,
  changed_at   timestamptz not null,
  effective_on date        not null,
  account_id   bigint,
  reason       text        not null,
  before       jsonb,
  after        jsonb       not null
);
create index organ_change_organ on directory.organ_change (organ_id, id desc);

create table directory.person (
  id            bigint generated always as identity primary key,
  name          text not null check (name <> ''),
  name_search   text generated always as (kit.fa_norm(name)) stored,
  national_code text unique,
  mobile        text
);
create index person_search on directory.person using gin (name_search gin_trgm_ops);

create table directory.post (
  id          bigint generated always as identity primary key,
  organ_id    bigint  not null references directory.organ,
  title       text    not null check (title <> ''),
  rank        text    not null check (rank in ('HEAD', 'DEPUTY', 'DIRECTOR', 'OFFICE_HEAD', 'EXPERT', 'ADVISER')),
  kind        text    not null check (kind in ('PERMANENT', 'TEMPORARY')),
  holder_id   bigint  references directory.person,   -- absent: vacant
  external_id text    unique,                        -- the national structure system's own id
  version     integer not null default 0
);
create index post_organ on directory.post (organ_id);

create table directory.account (
  id            bigint generated always as identity primary key,
  person_id     bigint      not null references directory.person,
  user_name     text        not null unique check (user_name = lower(user_name)),
  password_hash text        not null,
  must_change   boolean     not null default true,
  enabled       boolean     not null default true,
  made_at       timestamptz not null,
  last_sign_in  timestamptz
);

create table directory.membership (
  id         bigint generated always as identity primary key,
  account_id bigint not null references directory.account,
  organ_id   bigint not null references directory.organ,
  role       text   not null check (role in ('SYSTEM_ADMINISTRATOR', 'ARSO_EXPERT', 'SUPREME_COUNCIL_VIEWER', 'ORGAN_HEAD',
               'REFORM_OFFICER', 'ORGAN_SUPERVISOR', 'PROVINCIAL_MANAGEMENT_OFFICER', 'PROVINCIAL_COUNCIL_SECRETARY',
               'COUNTY_OFFICER', 'AUDITOR')),
  valid_from date   not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index membership_once on directory.membership (account_id, organ_id, role) where valid_to is null;
create index membership_organ on directory.membership (organ_id);

-- جانشین: another account fills a seat for some days.
create table directory.deputy (
  id            bigint generated always as identity primary key,
  membership_id bigint not null references directory.membership,
  account_id    bigint not null references directory.account,
  valid_from    date   not null,
  valid_to      date   not null,
  reason        text   not null check (reason <> ''),
  check (valid_to >= valid_from)
);
create index deputy_account on directory.deputy (account_id);
create index deputy_membership on directory.deputy (membership_id);

create table directory.programme (
  id   bigint generated always as identity primary key,
  code text not null unique,
  name text not null
);
create table directory.programme_axis (
  programme_id bigint  not null references directory.programme,
  position     integer not null,
  name         text    not null,
  provenance   text    not null,
  primary key (programme_id, position)
);
-- ارکان: who plays a part in a programme, at which level, with which limits of power (A1).
create table directory.programme_organ (
  id           bigint generated always as identity primary key,
  programme_id bigint  not null references directory.programme,
  position     integer not null,
  level        text    not null,
  name         text    not null,
  organ_kind   text,
  organ_id     bigint  references directory.organ,
  unique (programme_id, position)
);
create table directory.programme_power (
  programme_organ_id bigint  not null references directory.programme_organ,
  position           integer not null,
  text               text    not null,
  clause             text    not null,
  primary key (programme_organ_id, position)
);
-- Who oversees a programme's sources beside their issuer: the third grant.
create table directory.programme_overseer (
  programme_id bigint not null references directory.programme,
  organ_id     bigint not null references directory.organ,
  primary key (programme_id, organ_id)
);

create table directory.holiday (
  id        bigint generated always as identity primary key,
  on_date   date not null,
  territory text references directory.territory, -- absent: the whole country
  title     text not null,
  status    text not null
);
create unique index holiday_once on directory.holiday (on_date, coalesce(territory, ''), title);

-- A form sent after the session lapsed: kept for the same account to send again.
create table directory.held_form (
  token      uuid primary key,
  account_id bigint      not null references directory.account,
  path       text        not null,
  fields     jsonb       not null,
  at         timestamptz not null
);

-- Throttle of sign-in attempts (bucket4j's layout).
create table directory.rate_bucket (
  id         text primary key,
  state      bytea,
  expires_at bigint
);

-- Spring Session's own tables (its documented layout for PostgreSQL).
create table directory.spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create unique index spring_session_id on directory.spring_session (session_id);
create index spring_session_expiry on directory.spring_session (expiry_time);
create index spring_session_principal on directory.spring_session (principal_name);
create table directory.spring_session_attributes (
  session_primary_id char(36)     not null references directory.spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
