-- A text that was brought in before and is brought in again is the current one again: of all texts of a circular the one whose
-- turn came last. Nothing is moved or removed; corrections and words of clauses stay with their text.
create sequence circular.original_turn;
alter table circular.original
  add column turn     bigint,
  add column again_at timestamptz,                          -- when it last became the current one again
  add column again_by bigint references directory.account;
update circular.original set turn = id;
select setval('circular.original_turn', (select coalesce(max(id), 0) + 1 from circular.original));
alter table circular.original
  alter column turn set default nextval('circular.original_turn'),
  alter column turn set not null;
alter sequence circular.original_turn owned by circular.original.turn;
grant usage on sequence circular.original_turn to ${app};
create index original_current on circular.original (circular_id, turn desc);

-- A public page asks for the clauses that begin on its sheet.
create index clause_span_sheet on circular.clause_span (original_id, sheet);

-- The words of each sheet stand ready, so that a correction costs its own sheet only; so do those of a circular without its
-- letter.
create table circular.sheet_search (
  original_id bigint  not null,
  sheet       integer not null,
  words       text[]  not null,
  primary key (original_id, sheet),
  foreign key (original_id, sheet) references circular.original_sheet on delete cascade
);
alter table circular.search add column own text[];          -- of number, subject and clauses; absent: to be gathered anew

-- The words of a sheet as it was read and as it stands corrected.
create function circular.sheet_words(original bigint, number integer) returns text[]
    language sql stable parallel safe
as $$
select circular.search_words(kit.fa_norm(p.body || ' ' || coalesce(
         (select c.body from circular.correction c
          where c.original_id = p.original_id and c.sheet = p.sheet order by c.revision desc limit 1), '')))
from circular.original_sheet p where p.original_id = original and p.sheet = number
$$;

-- The words of number, subject and clauses.
create function circular.own_words(whose bigint) returns text[]
    language sql stable parallel safe
as $$
select coalesce(circular.search_words(string_agg(part, ' ')), '{}') from (
  select kit.fa_norm(number) || ' ' || subject_search from circular.circular where id = whose
  union all
  select kit.fa_norm(value) from circular.candidate where circular_id = whose and field = 'number'
  union all
  select heading_search || ' ' || text_search from circular.clause where circular_id = whose and ceased_with is null
) parts (part)
$$;

create or replace function circular.search_changed() returns trigger
    language plpgsql
as $$
declare
  changed   bigint;
  of_letter boolean := tg_table_name in ('original', 'original_sheet', 'correction');
begin
  if tg_table_name = 'circular' then
    changed := new.id;
  elsif tg_table_name in ('original_sheet', 'correction') then
    select circular_id into changed from circular.original where id = new.original_id;
    insert into circular.sheet_search (original_id, sheet, words)
    values (new.original_id, new.sheet, circular.sheet_words(new.original_id, new.sheet))
    on conflict (original_id, sheet) do update set words = excluded.words;
  else
    changed := new.circular_id;
  end if;
  insert into circular.search as s (circular_id, stale) values (changed, true)
  on conflict (circular_id) do update set stale = true, own = case when of_letter then s.own end
  where not s.stale or not of_letter and s.own is not null;
  return null;
end $$;

create or replace function circular.search_refresh() returns trigger
    language plpgsql
as $$
declare
  mine   text[];
  before tsvector;
  whole  text[];
begin
  select coalesce(own, circular.own_words(circular_id)), words into mine, before
  from circular.search where circular_id = new.circular_id and stale;
  if not found then
    return null;
  end if;
  whole := array(
    select unnest(mine)
    union
    select unnest(words) from circular.sheet_search
    where original_id = (select id from circular.original
                         where circular_id = new.circular_id order by turn desc limit 1));
  -- no tsvector holds more; a letter of honest words has half as many
  if (select sum(octet_length(w)) from unnest(whole) w) > 1000000 then
    whole := array(select w from (select w, sum(octet_length(w)) over (rows unbounded preceding) as upto
                                  from unnest(whole) w) counted where upto <= 1000000);
  end if;
  update circular.search set own = mine, words = array_to_tsvector(whole), stale = false
  where circular_id = new.circular_id;
  -- in order, so that two letters issued at once do not wait for each other's words crosswise
  insert into circular.word
  select w from (select unnest(whole) except select unnest(tsvector_to_array(before))) fresh (w)
  where not exists (select from circular.word known where known.word = w) order by w on conflict do nothing;
  return null;
end $$;

create trigger search_changed after update of turn on circular.original
  for each row execute function circular.search_changed();

insert into circular.sheet_search (original_id, sheet, words)
select original_id, sheet, circular.sheet_words(original_id, sheet) from circular.original_sheet;
