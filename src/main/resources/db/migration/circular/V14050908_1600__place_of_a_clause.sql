-- Where a clause stands in its letter, for a few rows that follow the letter's order: the places of those above it and its own.
create function circular.clause_place(wanted bigint) returns bigint[]
    language sql stable strict parallel safe
as $$
with recursive up as (
  select parent_id, array[cast(position as bigint), id] as place from circular.clause where id = wanted
  union all
  select l.parent_id, array[cast(l.position as bigint), l.id] || up.place from up join circular.clause l on l.id = up.parent_id)
select place from up where parent_id is null
$$;
