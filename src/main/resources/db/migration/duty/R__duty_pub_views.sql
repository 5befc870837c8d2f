-- What other modules may read of duties. Additive only. The counts are published as the function duty.pub_count.
create or replace view duty.pub_source as
select id, kind, ref, basis_id, programme_id, issuer_id, action, force, evidence_kind, letter_on, tracked_from, ended_on,
       bearer_rule, deadline_rule, acceptor_rule, cooperation
from duty.source;

create or replace view duty.pub_duty as
select id, source_id, organ_id, post_id, person_id, period, period_from, period_to, due_on, state, laid_on, changed_on, changed_at,
       evidence_id, waiting_for, province, county, agency_id, ministry_id, organ_kind, transferred_from, waiting_since
from duty.duty;

create or replace view duty.pub_evidence_kind as
select code, name from duty.evidence_kind;

grant select on duty.pub_source, duty.pub_duty, duty.pub_evidence_kind to ${app};

-- How a duty stands on a day: the parts a board is made of. Together they are all that was laid. Java says the same in
-- ir.saman.duty.Standing; a test holds the two together.
create or replace function duty.pub_standing(state text, due_on date, as_of date) returns text
language sql immutable parallel safe as $$
  select case
    when state in ('OPEN', 'RETURNED') and due_on < as_of then 'OVERDUE'
    when state = 'OPEN' then 'NOT_YET_DUE'
    when state = 'SUBMITTED' then 'WAITING'
    else state
  end
$$;

-- The duties of one organ as and where they stood at the end of a day, by the day things occurred or as it was then known: the
-- parts of the board of a single organ, for which there is no cube. The list of duties reads a moment likewise
-- (ir.saman.duty.list).
create or replace function duty.pub_stood(of_organ bigint, as_of date, as_then_known boolean)
returns table (source_id bigint, period text, due_on date, state text, province text, county text)
language sql stable security definer set search_path = pg_catalog as $$
  select x.source_id, x.period, case when p.number is null then x.due_first else p.due_on end,
         case when p.number is null then x.laid_state else p.state end,
         case when b.until_on is null then x.province else b.province end,
         case when b.until_on is null then x.county else b.county end
  from duty.duty x
  left join lateral (select h.number, h.state, h.due_on from duty.phase h
                     where h.duty_id = x.id and h.from_on <= as_of order by h.number desc limit 1) p on true
  left join lateral (select e.until_on, e.province, e.county from duty.place_before e
                     where e.duty_id = x.id and e.until_on > as_of order by e.until_on limit 1) b on true
  where x.organ_id = of_organ and x.laid_on <= as_of
    and not (as_then_known and exists (select from duty.known_before k where k.duty_id = x.id and k.days @> as_of))
  union all
  select x.source_id, k.period, k.due_on, k.state, k.province, k.county
  from duty.duty x join duty.known_before k on k.duty_id = x.id
  where as_then_known and x.organ_id = of_organ and k.days @> as_of and k.state is not null
$$;
revoke execute on function duty.pub_stood(bigint, date, boolean) from public;
grant execute on function duty.pub_stood(bigint, date, boolean) to ${app};

-- The unanswered duties of a source that more time would concern: those without a period, of the latest period that has begun,
-- and of an earlier one not yet due; not older overdue ones, nor what is laid ahead. A period of several years is named from the
-- last day of the one before.
create or replace function duty.pub_extendable(source bigint, today date) returns setof duty.pub_duty language sql stable as $$
  with own as materialized (
    select d as duty, d.period_from + case when d.period like '%/%' then 1 else 0 end as begins
    from duty.pub_duty d where d.source_id = source),
  latest as materialized (
    select max((duty).period_from) as period_from from own where (duty).period_to is not null and begins <= today)
  select (duty).* from own
  where (duty).state in ('OPEN', 'RETURNED', 'SUBMITTED')
    and ((duty).period_to is null
         or begins <= today and ((duty).due_on >= today or (duty).period_from = (select l.period_from from latest l)))
$$;

-- The organs a bearer rule matches on a day, and the organ that stands in another's stead, for the modules above.
create or replace function duty.pub_bearers(rule jsonb, on_day date) returns setof directory.pub_organ language sql stable as $$
  select * from duty.bearers(rule, on_day)
$$;
create or replace function duty.pub_stands_for(organ bigint, on_day date) returns bigint language sql stable as $$
  select coalesce(duty.stands_for(organ, on_day, true), organ)
$$;

-- What laying would lay, before it does: a row a duty. Asks are [{"rule": …, "evidence": …, "waves": [{"period", "due", "over",
-- "place", "only"}]}], as ir.saman.duty.Laying foresees them; an ask is numbered by its place in the list. Who bears a period by
-- one wave, such as those numbered in "only", does not bear it by a later one.
create or replace function duty.pub_foreseen(asks jsonb, on_day date)
returns table (ask integer, evidence text, period text, due_on date, organ_id bigint, person_id bigint)
language sql stable rows 20000 as $$
  with waves as materialized (
    select a.place::integer - 1 as ask, w.place as turn, a.told -> 'rule' as rule, a.told ->> 'evidence' as evidence,
           w.told ->> 'period' as period, (w.told ->> 'due')::date as due_on, (w.told ->> 'over')::date as over,
           w.told ->> 'place' as place, w.told -> 'only' as only, coalesce(jsonb_typeof(w.told -> 'only') = 'array', false) as some,
           bool_or(coalesce(jsonb_typeof(w.told -> 'only') = 'array', false))
             over (partition by a.place, w.told ->> 'period') as parted
    from jsonb_array_elements(asks) with ordinality a (told, place)
    cross join lateral jsonb_array_elements(a.told -> 'waves') with ordinality w (told, place)),
  meant as materialized (
    select w.ask, w.turn, o.id::bigint as organ_id
    from waves w cross join lateral jsonb_array_elements_text(case when w.some then w.only else '[]' end) o (id)),
  borne as materialized (
    select r.rule, b.organ_id, b.person_id, b.since, coalesce(b.province, '') as province
    from (select distinct w.rule from waves w) r cross join lateral duty.borne_by(r.rule, on_day) b),
  laid as materialized (
    select w.ask, w.turn, w.parted, w.evidence, w.period, w.due_on, b.organ_id, b.person_id
    from waves w join borne b on b.rule = w.rule
    where b.since <= coalesce(w.over, date 'infinity') and (w.place is null or b.province = w.place)
      and (not w.some or (w.ask, w.turn, b.organ_id) in (select m.ask, m.turn, m.organ_id from meant m)))
  select l.ask, l.evidence, l.period, l.due_on, l.organ_id, l.person_id from laid l where not l.parted
  union all
  (select distinct on (l.ask, l.period, l.organ_id, l.person_id) l.ask, l.evidence, l.period, l.due_on, l.organ_id, l.person_id
   from laid l where l.parted order by l.ask, l.period, l.organ_id, l.person_id, l.turn)
$$;

-- When each organ last sent an answer, and how long each decision on an answer took: from the day the answer came to whoever
-- decided, which is when it was sent or when an acceptor before passed it on.
create or replace view duty.pub_last_answer as
select organ_id, submitted_at from duty.last_answer;
create or replace view duty.pub_decision as
select a.id, a.organ_id, a.decision, a.decided_at,
       coalesce((select max(b.decided_at) from duty.acceptance b
                 where b.version_id = a.version_id and b.organ_id <> a.organ_id and b.line = '' and b.decided_at < a.decided_at
                   and exists (select from duty.duty d
                               join duty.acceptor earlier on earlier.duty_id = d.id and earlier.organ_id = b.organ_id
                               join duty.acceptor later on later.duty_id = d.id and later.organ_id = a.organ_id
                               where d.evidence_id = a.evidence_id and earlier.step < later.step)),
                v.submitted_at) as came_at
from duty.acceptance a join duty.evidence_version v on v.id = a.version_id
where a.line = '';
grant select on duty.pub_last_answer, duty.pub_decision to ${app};
