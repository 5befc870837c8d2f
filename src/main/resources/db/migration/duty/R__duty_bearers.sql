-- Who bears, and who accepts, by rule: one definition for laying, for later matches and for previews.

-- The organs a bearer rule matches on a day. An absent or empty field does not restrict.
-- Fields: article5, kinds, levels, organs, below, territories, except (organs by code, territories by code).
create or replace function duty.bearers(rule jsonb, on_day date) returns setof directory.pub_organ language sql stable as $$
  select o.* from directory.pub_organ o
  where o.valid_from <= on_day and (o.valid_to is null or o.valid_to > on_day)
    and (not coalesce((rule ->> 'article5')::boolean, false) or o.article5)
    and (coalesce(rule -> 'kinds', '[]') = '[]' or rule -> 'kinds' ? o.kind)
    and (coalesce(rule -> 'levels', '[]') = '[]' or rule -> 'levels' ? o.level)
    and (coalesce(rule -> 'organs', '[]') = '[]' or rule -> 'organs' ? o.code)
    and (coalesce(rule -> 'territories', '[]') = '[]' or rule -> 'territories' ? o.province or rule -> 'territories' ? o.county)
    and (coalesce(rule -> 'below', '[]') = '[]'
         or exists (select from directory.pub_organ b where rule -> 'below' ? b.code and b.path @> o.path))
    and not coalesce(rule -> 'except' ? o.code, false)
$$;

-- The organ a step of an acceptor chain names for a bearer. Nobody accepts his own answer: then the superior organ does,
-- and for an organ without one, the issuer.
create or replace function duty.acceptor_for(step text, bearer bigint, issuer bigint) returns bigint language sql stable as $$
  with o as (select * from directory.pub_organ where id = bearer),
  named as (
    select case step
      when 'ISSUER' then issuer
      when 'PARENT' then (select parent_id from o)
      when 'SUPERIOR' then (select case when level = 'NATIONAL' then issuer else parent_id end from o)
      when 'COORDINATOR' then (select c.id from directory.pub_organ c, o
                               where c.kind = 'MANAGEMENT_ORGANISATION' and c.province = o.province and c.valid_to is null order by c.id limit 1)
      when 'GOVERNORATE' then (select c.id from directory.pub_organ c, o
                               where c.kind = 'GOVERNORATE' and c.province = o.province and c.valid_to is null order by c.id limit 1)
      else (select c.id from directory.pub_organ c where c.code = step order by c.id limit 1)
    end as id
  )
  select coalesce(nullif(named.id, bearer), nullif((select parent_id from o), bearer), issuer) from named
$$;

-- The organs that cooperate with a bearer, each with its part: one named by its place towards him, or all a rule matches.
create or replace function duty.cooperating(cooperation jsonb, bearer bigint, issuer bigint, on_day date)
returns table (organ_id bigint, part text) language sql stable as $$
  select duty.acceptor_for(c ->> 'role', bearer, issuer), c ->> 'part'
  from jsonb_array_elements(cooperation) c where c ->> 'role' is not null and not (c ->> 'role' = 'ISSUER' and bearer = issuer)
  union all
  select o.id, c ->> 'part'
  from jsonb_array_elements(cooperation) c cross join lateral duty.bearers(c -> 'rule', on_day) o
  where c ->> 'role' is null and o.id <> bearer
$$;
