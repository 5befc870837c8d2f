-- Where an organ stands on the administration tree, computed in one place: first start, commands and imports call it.

-- Rewrites path, agency and ministry of every organ at or below the given ones, in one statement; the organs above them
-- must already be right. The agency is the nearest organ without a territory at or above; the ministry the topmost one
-- below the Presidency (whose code is N001), or the top itself. Returns how many rows it changed.
create function directory.place_organs(roots bigint[]) returns bigint
    language sql
as $$
with recursive placed as (
  select o.id,
         coalesce(p.path, '') || o.id::text as path,
         case when o.province is null then o.id else coalesce(p.agency_id, o.id) end as agency_id,
         case when p.id is null or (p.code_system = 'SAMAN' and p.code = 'N001') then o.id else p.ministry_id end as ministry_id,
         o.code_system = 'SAMAN' and o.code = 'N001' as presidency
  from directory.organ o left join directory.organ p on p.id = o.parent_id
  where o.id = any (roots)
  union all
  select o.id,
         p.path || o.id::text,
         case when o.province is null then o.id else p.agency_id end,
         case when p.presidency then o.id else p.ministry_id end,
         o.code_system = 'SAMAN' and o.code = 'N001'
  from directory.organ o join placed p on o.parent_id = p.id
), changed as (
  update directory.organ o
  set path = placed.path, agency_id = placed.agency_id, ministry_id = placed.ministry_id
  from placed
  where o.id = placed.id
    and (o.path, o.agency_id, o.ministry_id) is distinct from (placed.path, placed.agency_id, placed.ministry_id)
  returning 1
)
select count(*) from changed
$$;

-- What an organ's history keeps of it, before and after a change: words a person reads, so that later renamings of its
-- parent do not rewrite the past.
create function directory.organ_facts(o directory.organ) returns jsonb
    language sql stable
as $$
select jsonb_strip_nulls(jsonb_build_object(
  'name', o.name, 'nameEn', o.name_en, 'code', o.code, 'codeSystem', o.code_system,
  'codeProvisional', o.code_provisional::text, 'kind', o.kind, 'article5', o.article5::text,
  'parent', (select p.name from directory.organ p where p.id = o.parent_id),
  'province', (select t.name from directory.territory t where t.code = o.province),
  'county', (select t.name from directory.territory t where t.code = o.county),
  'validFrom', o.valid_from::text, 'validTo', o.valid_to::text))
$$;

-- The list's own order, for paging by key.
create index organ_order on directory.organ (name_search collate "fa-IR-x-icu", id);

-- A file of organs that was uploaded and read, waiting to be committed. Committed once, or not at all.
create table directory.import_batch (
  id           uuid        primary key,
  account_id   bigint,
  file_name    text        not null,
  made_at      timestamptz not null,
  row_count    integer     not null,
  fault_count  integer     not null,
  committed_at timestamptz
);
create index import_batch_made on directory.import_batch (made_at);

-- Its rows as they will be written; parents are named by code.
create table directory.import_row (
  batch_id         uuid    not null references directory.import_batch on delete cascade,
  line             integer not null,
  what             text    not null check (what in ('MAKE', 'CHANGE', 'SAME', 'FAULTY')),
  code             text    not null,
  code_system      text    not null,
  code_provisional boolean not null,
  kind             text,
  name             text    not null,
  name_en          text,
  parent_code      text,
  province         text,
  county           text,
  article5         boolean not null,
  valid_from       date,
  valid_to         date,
  primary key (batch_id, line)
);

create table directory.import_fault (
  batch_id uuid    not null references directory.import_batch on delete cascade,
  position integer not null,
  line     integer not null,
  cell     text    not null,
  reason   text    not null,
  primary key (batch_id, position)
);

-- What the data of the programmes says beyond names: who plays an organ's part, and whether a power is a duty.
alter table directory.programme add column note text not null default '';
alter table directory.programme_organ add column article5 boolean not null default false;
alter table directory.programme_power add column force text not null default 'MUST'
  check (force in ('MUST', 'SHOULD', 'MAY', 'MUST_NOT'));
