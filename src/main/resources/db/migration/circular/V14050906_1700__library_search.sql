-- The library is searched for parts of words anywhere in a circular. Trigrams over whole letters find everything in every
-- letter and compare each; so the words of all letters stand once in a list, that is searched by its trigrams, and each circular
-- has the set of its words: a search looks for the sets that hold one of the words found for each word asked.

create table circular.word (
  word text primary key
);
create index word_parts on circular.word using gin (word gin_trgm_ops);

create table circular.search (
  circular_id bigint   primary key references circular.circular,
  stale       boolean  not null,
  words       tsvector not null default ''
);
create index search_words on circular.search using gin (words);

create index clause_force on circular.clause (force, circular_id) where ceased_with is null;

-- The words of a text that is normalised already, each once.
create function circular.search_words(value text) returns text[]
    language sql immutable strict parallel safe
as $$
select coalesce(array_agg(distinct left(bare, 200)), '{}')
from (select btrim(part, '.,;:?!()[]{}"''«»…*') as bare from string_to_table(value, ' ') part) parts
where bare <> ''
$$;

-- One word as it stands in a tsquery.
create function circular.search_lexeme(word text) returns text
    language sql immutable strict parallel safe
as $$
select '''' || replace(replace(word, '\', '\\'), '''', '''''') || ''''
$$;

-- A word as a pattern of like, with whatever stands around it.
create function circular.search_pattern(word text) returns text
    language sql immutable strict parallel safe
as $$
select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

-- All words of a normalised text must be found, each as a part of some word; those of one or two letters as whole words, since
-- they are part of almost every word.
create function circular.search_query(value text) returns tsquery
    language sql stable strict parallel safe
as $$
select string_agg('(' || coalesce(
         (select string_agg(circular.search_lexeme(w.word), ' | ') from circular.word w
          where length(asked) > 2 and w.word like circular.search_pattern(asked)),
         circular.search_lexeme(asked)) || ')', ' & ')::tsquery
from unnest(circular.search_words(value)) asked
$$;

-- What was changed is noted at once and worked out at the end of the transaction, once for all its clauses.
create function circular.search_changed() returns trigger
    language plpgsql
as $$
declare
  changed bigint;
begin
  if tg_table_name = 'circular' then
    changed := new.id;
  elsif tg_table_name in ('original_sheet', 'correction') then
    select circular_id into changed from circular.original where id = new.original_id;
  else
    changed := new.circular_id;
  end if;
  insert into circular.search as s (circular_id, stale) values (changed, true)
  on conflict (circular_id) do update set stale = true where not s.stale;
  return null;
end $$;

create function circular.search_refresh() returns trigger
    language plpgsql
as $$
declare
  found text[];
begin
  if not exists (select from circular.search where circular_id = new.circular_id and stale) then
    return null;
  end if;
  select circular.search_words(string_agg(part, ' ')) into found from (
    select kit.fa_norm(number) || ' ' || subject_search from circular.circular where id = new.circular_id
    union all
    select kit.fa_norm(value) from circular.candidate where circular_id = new.circular_id and field = 'number'
    union all
    select heading_search || ' ' || text_search from circular.clause
    where circular_id = new.circular_id and ceased_with is null
    union all
    select kit.fa_norm(p.body || ' ' || coalesce(c.body, ''))
    from circular.original_sheet p
    left join lateral (select body from circular.correction
                       where original_id = p.original_id and sheet = p.sheet order by revision desc limit 1) c on true
    where p.original_id = (select max(id) from circular.original where circular_id = new.circular_id)) parts (part);
  update circular.search set words = array_to_tsvector(found), stale = false where circular_id = new.circular_id;
  -- in order, so that two letters issued at once do not wait for each other's words crosswise
  insert into circular.word select w from unnest(found) w
  where not exists (select from circular.word known where known.word = w) order by w on conflict do nothing;
  return null;
end $$;

create trigger search_changed after insert or update of number, subject on circular.circular
  for each row execute function circular.search_changed();
create trigger search_changed after insert or update of label, heading, text, ceased_with on circular.clause
  for each row execute function circular.search_changed();
create trigger search_changed after insert on circular.candidate
  for each row execute function circular.search_changed();
create trigger search_changed after insert on circular.original_sheet
  for each row execute function circular.search_changed();
create trigger search_changed after insert on circular.correction
  for each row execute function circular.search_changed();
create constraint trigger search_refresh after insert or update of stale on circular.search
  deferrable initially deferred for each row when (new.stale) execute function circular.search_refresh();

insert into circular.search (circular_id, stale) select id, true from circular.circular;
