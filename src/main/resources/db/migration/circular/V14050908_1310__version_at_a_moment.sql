-- Which version of a circular stood at a moment: what was said of it then belongs to that version. What was entered before its
-- first version was kept belongs to the first; nothing where none is kept.
create function circular.version_at(of_circular bigint, moment timestamptz) returns integer language sql stable as $$
  select coalesce(max(v.number) filter (where v.issued_at <= moment), min(v.number))
  from circular.version v where v.circular_id = of_circular
$$;
