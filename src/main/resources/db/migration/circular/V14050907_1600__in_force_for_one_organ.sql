-- What is in force for one organ (D3), found without reading every document: what clauses make possible, as rows of the
-- newest version.
create table circular.opening (
  circular_id bigint  not null references circular.circular,
  anchor      text    not null,
  position    integer not null,                         -- within its clause
  key         text    not null,
  action      text    not null,
  at_most     text    not null,                         -- in words; empty for no limit
  condition   text    not null,                         -- in words; empty for always
  who         jsonb   not null,                         -- the bearer rule of those it is open to
  primary key (circular_id, anchor, position)
);

-- The rows of a document, which is written down as text.
create function circular.openings(document jsonb)
returns table (anchor text, place integer, opening jsonb) language sql immutable as $$
  with recursive clause as (
    select each.value as said from jsonb_array_elements(document -> 'clauses') each
    union all
    select each.value from clause cross join lateral jsonb_array_elements(clause.said -> 'children') each)
  select clause.said ->> 'anchor', each.ordinality::integer, each.value
  from clause cross join lateral jsonb_array_elements(clause.said -> 'opens') with ordinality each
$$;

create function circular.keep_openings(circular bigint, document text) returns void language sql as $$
  delete from circular.opening where circular_id = circular;
  insert into circular.opening (circular_id, anchor, position, key, action, at_most, condition, who)
  select circular, o.anchor, o.place, o.opening ->> 'key', o.opening ->> 'action', coalesce(o.opening ->> 'limit', ''),
         coalesce(o.opening ->> 'condition', ''), o.opening -> 'who'
  from circular.openings(document::jsonb) o
$$;

-- However a version comes to be: the rows cannot lag behind it.
create function circular.version_opens() returns trigger language plpgsql as $$
begin
  perform circular.keep_openings(new.circular_id, new.document);
  return null;
end $$;
create trigger version_opens after insert on circular.version
for each row execute function circular.version_opens();

select circular.keep_openings(v.circular_id, v.document)
from (select distinct on (circular_id) circular_id, document from circular.version order by circular_id, number desc) v;
