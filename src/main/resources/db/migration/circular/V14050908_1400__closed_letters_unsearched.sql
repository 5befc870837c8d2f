-- A circular that is open today, but was not always, keeps the letter it had then to itself: its search set holds none of the
-- letter's words. Where a set is cut for its size, number, subject and clauses come first.
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
  -- no tsvector holds more than these bytes; a letter of honest words has half as many
  whole := array(
    select w from (
      select w, sum(octet_length(w)) over (order by of_letter rows unbounded preceding) as upto from (
        select w, min(of_letter) as of_letter from (
          select unnest(mine), 0
          union all
          select unnest(words), 1 from circular.sheet_search
          where original_id = (select id from circular.original
                               where circular_id = new.circular_id order by turn desc limit 1)
            and not exists (select from circular.circular c join circular.version v on v.circular_id = c.id
                            where c.id = new.circular_id and c.classification = 'ORDINARY' and not v.ordinary)
        ) said (w, of_letter) group by w) once) counted
    where upto <= 1000000);
  update circular.search set own = mine, words = array_to_tsvector(whole), stale = false
  where circular_id = new.circular_id;
  -- in order, so that two letters issued at once do not wait for each other's words crosswise
  insert into circular.word
  select w from (select unnest(whole) except select unnest(tsvector_to_array(before))) fresh (w)
  where not exists (select from circular.word known where known.word = w) order by w on conflict do nothing;
  return null;
end $$;

update circular.search s set stale = true
where exists (select from circular.original o where o.circular_id = s.circular_id)
  and exists (select from circular.circular c join circular.version v on v.circular_id = c.id
              where c.id = s.circular_id and c.classification = 'ORDINARY' and not v.ordinary);
