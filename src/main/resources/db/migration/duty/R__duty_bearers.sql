-- Who bears, and who accepts, by rule: one definition for laying, for later matches and for previews.

-- The organ that stands in an organ's stead on a day: itself, or along its successors the first that stands; where there is
-- no successor, with "up" its superior's. Null if there is none.
create or replace function duty.stands_for(organ bigint, on_day date, up boolean) returns bigint language sql stable as $$
  select coalesce(
    (select o.id from directory.pub_organ o where o.id = organ and (o.valid_to is null or o.valid_to > on_day)),
    (with recursive line as (
       select o.id, o.parent_id, o.valid_to, 0 as way from directory.pub_organ o where o.id = organ
       union all
       select o.id, o.parent_id, o.valid_to, line.way + 1
       from line
       cross join lateral (select coalesce(
         (select s.successor_id from directory.pub_succession s where s.predecessor_id = line.id
          order by s.on_date desc, s.successor_id limit 1),
         case when up then line.parent_id end) as id) next
       join directory.pub_organ o on o.id = next.id
       where line.valid_to <= on_day and line.way < 30)
     select line.id from line where line.valid_to is null or line.valid_to > on_day))
$$;

-- The organs that codes name on a day: each itself and, where it is closed, the organ that took over. Null for no codes.
create or replace function duty.named(codes jsonb, on_day date) returns bigint[] language sql stable as $$
  select case when coalesce(codes, '[]') <> '[]' then array(
    select o.id from directory.pub_organ o
    where o.code_system = 'SAMAN' and o.code = any (array(select jsonb_array_elements_text(codes)))
    union
    select duty.stands_for(o.id, on_day, false) from directory.pub_organ o
    where o.code_system = 'SAMAN' and o.code = any (array(select jsonb_array_elements_text(codes))) and o.valid_to <= on_day) end
$$;

create or replace function duty.listed(codes jsonb) returns text[] language sql immutable as $$
  select case when coalesce(codes, '[]') <> '[]' then array(select jsonb_array_elements_text(codes)) end
$$;

-- What one bearer rule restricts to, its parts apart: codes are looked up once, not for every organ.
create or replace function duty.restricts(rule jsonb, on_day date) returns duty.restriction language sql stable as $$
  select row(
    coalesce((rule ->> 'article5')::boolean, false), duty.listed(rule -> 'kinds'), duty.listed(rule -> 'levels'),
    duty.listed(rule -> 'territories'), duty.named(rule -> 'organs', on_day),
    case when coalesce(rule -> 'below', '[]') <> '[]' then array(
      select o.path from directory.pub_organ o where o.id = any (duty.named(rule -> 'below', on_day))) end,
    coalesce(duty.named(rule -> 'except', on_day), '{}')
  )::duty.restriction
$$;

-- Whether an organ is one of those a rule, with its codes read, speaks of.
create or replace function duty.fits(o directory.pub_organ, r duty.restriction) returns boolean language sql immutable as $$
  select (not r.article5 or o.article5)
    and (r.kinds is null or o.kind = any (r.kinds))
    and (r.levels is null or o.level = any (r.levels))
    and (r.territories is null or o.province = any (r.territories) or coalesce(o.county = any (r.territories), false))
    and (r.organs is null or o.id = any (r.organs))
    and (r.below is null or r.below @> o.path)
    and o.id <> all (r.left_out)
$$;

-- The organs a bearer rule matches on a day. An absent or empty field does not restrict. Codes are Saman's own.
-- Fields: article5, kinds, levels, organs, below, territories, except (organs by code, territories by code), and anyOf: rules
-- of which one must match too.
create or replace function duty.bearers(rule jsonb, on_day date) returns setof directory.pub_organ language sql stable as $$
  with whole as materialized (select duty.restricts(rule, on_day) as r),
  parts as materialized (
    select duty.restricts(p.part, on_day) as r from jsonb_array_elements(coalesce(rule -> 'anyOf', '[]')) p (part))
  select o.* from directory.pub_organ o cross join whole
  where o.valid_from <= on_day and (o.valid_to is null or o.valid_to > on_day)
    and duty.fits(o, whole.r)
    and (coalesce(rule -> 'anyOf', '[]') = '[]' or exists (select from parts where duty.fits(o, parts.r)))
$$;

-- The organ a step of an acceptor chain names on a day for whoever stands at a place: below this organ, in this province,
-- nationwide or not. Most bearers of one duty share a few places.
create or replace function duty.acceptor_at(step text, parent bigint, province text, nationwide boolean, issuer bigint, on_day date)
returns bigint language sql stable as $$
  select duty.stands_for(case step
    when 'ISSUER' then issuer
    when 'PARENT' then parent
    when 'SUPERIOR' then case when nationwide then issuer else parent end
    when 'COORDINATOR' then (select c.id from directory.pub_organ c
                             where c.kind = 'MANAGEMENT_ORGANISATION' and c.province = acceptor_at.province
                             order by c.valid_to is null desc, c.valid_to desc, c.id limit 1)
    when 'GOVERNORATE' then (select c.id from directory.pub_organ c
                             where c.kind = 'GOVERNORATE' and c.province = acceptor_at.province
                             order by c.valid_to is null desc, c.valid_to desc, c.id limit 1)
    else (select c.id from directory.pub_organ c where c.code_system = 'SAMAN' and c.code = step)
  end, on_day, true)
$$;

-- Whom each step of an acceptor chain names for each of these bearers on a day. Nobody accepts his own answer, and no closed
-- organ accepts: then whoever stands in its stead does, then the superior organ, and for an organ without one, the issuer.
-- Worked out once for each place, not for each of ten thousand bearers.
create or replace function duty.acceptors_of(steps jsonb, bearers bigint[], issuer bigint, on_day date)
returns table (bearer bigint, step integer, organ_id bigint) language sql stable as $$
  with o as materialized (
    select id, parent_id, province, level = 'NATIONAL' as nationwide,
           dense_rank() over (order by parent_id, province, level = 'NATIONAL') as place
    from directory.pub_organ where id = any (bearers)),
  last as materialized (select coalesce(duty.stands_for(issuer, on_day, true), issuer) as organ),
  place as materialized (
    select p.place, duty.stands_for(p.parent_id, on_day, true) as above, a.step,
           duty.acceptor_at(a.name, p.parent_id, p.province, p.nationwide, issuer, on_day) as named
    from (select distinct place, parent_id, province, nationwide from o) p
    cross join jsonb_array_elements_text(steps) with ordinality a (name, step))
  select o.id, p.step::integer, coalesce(nullif(p.named, o.id), nullif(p.above, o.id), last.organ)
  from o join place p on p.place = o.place cross join last
$$;

-- One step for one bearer.
drop function if exists duty.acceptor_for(text, bigint, bigint);
create or replace function duty.acceptor_for(step text, bearer bigint, issuer bigint, on_day date) returns bigint
language sql stable as $$
  select a.organ_id from duty.acceptors_of(jsonb_build_array(step), array[bearer], issuer, on_day) a
$$;

-- The whole chains of these bearers: an organ named twice is asked once.
create or replace function duty.chains_of(acceptors jsonb, bearers bigint[], issuer bigint, on_day date)
returns table (bearer bigint, step integer, organ_id bigint, passed_over text) language sql stable as $$
  select a.bearer, a.step, a.organ_id,
         case when row_number() over (partition by a.bearer, a.organ_id order by a.step) > 1 then 'REPEATED' end
  from duty.acceptors_of(acceptors, bearers, issuer, on_day) a
$$;

-- The whole chain of one bearer.
create or replace function duty.chain_of(acceptors jsonb, bearer bigint, issuer bigint, on_day date)
returns table (step integer, organ_id bigint, passed_over text) language sql stable as $$
  select c.step, c.organ_id, c.passed_over from duty.chains_of(acceptors, array[bearer], issuer, on_day) c
$$;

-- The organs that cooperate, each with its part: those a rule matches cooperate with every bearer but themselves, those
-- named by their place towards a bearer (its superior, its coordinator) differ from bearer to bearer. Two functions, so that
-- a rule is worked out once and not for each of ten thousand bearers.
drop function if exists duty.cooperating(jsonb, bigint, bigint, date);
create or replace function duty.cooperating_by_rule(cooperation jsonb, on_day date)
returns table (organ_id bigint, part text) language sql stable as $$
  select o.id, c ->> 'part'
  from jsonb_array_elements(cooperation) c cross join lateral duty.bearers(c -> 'rule', on_day) o
  where c ->> 'role' is null
$$;
create or replace function duty.cooperating_by_place(cooperation jsonb, bearer bigint, issuer bigint, on_day date)
returns table (organ_id bigint, part text) language sql stable as $$
  select duty.acceptor_for(c ->> 'role', bearer, issuer, on_day), c ->> 'part'
  from jsonb_array_elements(cooperation) c where c ->> 'role' is not null and not (c ->> 'role' = 'ISSUER' and bearer = issuer)
$$;
