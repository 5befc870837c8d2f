-- As it was then known. Boards of a past day are read on two time axes; the rows behind them could be read on one: courses hold
-- what is known today. What was known of a duty on the days before a fact came late is kept here, from the trigger that counts,
-- so that the list of a past day can be read as it was then known too. Facts told on their day leave nothing here.
create table duty.known_before (
  duty_id     bigint    not null references duty.duty on delete cascade,
  days        daterange not null, -- on these days it was known so; since then it is known otherwise
  state       text,               -- absent: nothing was known of the duty
  period      text,
  due_on      date,
  province    text,
  county      text,
  agency_id   bigint,
  ministry_id bigint,
  organ_kind  text,
  primary key (duty_id, days),
  check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  check ((state is null) = (period is null) and (state is null) = (organ_kind is null))
);
create index known_before_days on duty.known_before using gist (days);
revoke insert, update, delete on duty.known_before from ${app};

-- From which day on it is kept: what came late before that has left no trace in the rows.
create table duty.known_since (
  day date not null
);
create unique index known_since_once on duty.known_since ((true));
revoke insert, update, delete on duty.known_since from ${app};
insert into duty.known_since (day)
select case when exists (select from duty.duty) then (now() at time zone 'Asia/Tehran')::date else '-infinity' end;

-- What is laid on a day that has gone by was not known until today.
create or replace function duty.count_laid() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform duty.add_deltas(array(
    select row(source_id, period, due_first, laid_state, province, county, agency_id, ministry_id, organ_kind,
               count(*), laid_on, (changed_at at time zone 'Asia/Tehran')::date)::duty.count_step
    from laid
    group by source_id, period, due_first, laid_state, province, county, agency_id, ministry_id, organ_kind, laid_on,
             (changed_at at time zone 'Asia/Tehran')::date));
  insert into duty.known_before (duty_id, days)
  select id, daterange(laid_on, (changed_at at time zone 'Asia/Tehran')::date) from laid
  where laid_on < (changed_at at time zone 'Asia/Tehran')::date;
  return null;
end $$;

-- As before; the course before the change is kept for the days on which it is not what it will be, unless it is known for them
-- already what was known earlier still.
create or replace function duty.count_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids    bigint[];
  steps  duty.count_step[];
begin
  select array_agg(a.id) into ids from after a join before b on b.id = a.id
  where row(a.state, a.due_on, a.laid_state, a.laid_on, a.due_first, a.province, a.county, a.agency_id, a.ministry_id, a.organ_kind)
    is distinct from row(b.state, b.due_on, b.laid_state, b.laid_on, b.due_first, b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind);
  if ids is null then
    return null;
  end if;
  -- Planned for what is given: by a plan for any array, each row of a large change is held against all numbers one by one.
  if cardinality(ids) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  -- The rows are already changed, their courses are not yet: the old course is read with the old rows' stamps.
  with phases as (
    select b.id, 0 as number, b.laid_on as from_on, b.laid_state as state, b.due_first as due_on from before b where b.id = any (ids)
    union all
    select p.duty_id, p.number, p.from_on, p.state, p.due_on from duty.phase p where p.duty_id = any (ids)
  ), spans as (
    select id, state, due_on, from_on, lead(from_on) over (partition by id order by number) as to_on from phases
  ), places as (
    select p.duty_id as id, lag(p.until_on) over (partition by p.duty_id order by p.until_on) as from_on, p.until_on as to_on,
           p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    from duty.place_before p where p.duty_id = any (ids)
    union all
    select b.id, (select max(p.until_on) from duty.place_before p where p.duty_id = b.id), null,
           b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind
    from before b where b.id = any (ids)
  ), placed as materialized (
    select s.id, s.state, s.due_on, greatest(s.from_on, p.from_on) as from_on, least(s.to_on, p.to_on) as to_on,
           p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    from spans s join places p on p.id = s.id
    where coalesce(greatest(s.from_on, p.from_on) < least(s.to_on, p.to_on), true)
  ), late as (
    select l.id, datemultirange(daterange(l.from_on, l.to_on)) as days
    from (select a.id, (a.changed_at at time zone 'Asia/Tehran')::date as to_on,
                 case when row(a.period, a.laid_state, a.laid_on, a.due_first, a.province, a.county, a.agency_id, a.ministry_id, a.organ_kind)
                        is not distinct from row(b.period, b.laid_state, b.laid_on, b.due_first, b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind)
                      then greatest(a.changed_on, a.laid_on) else least(a.laid_on, b.laid_on) end as from_on
          from after a join before b on b.id = a.id where a.id = any (ids)) l
    where l.from_on < l.to_on
  ), kept as (
    select k.duty_id as id, range_agg(k.days) as days from duty.known_before k where k.duty_id in (select l.id from late l) group by 1
  ), missing as materialized (
    select l.id, l.days - coalesce(k.days, '{}') as days from late l left join kept k on k.id = l.id
  ), known as (
    insert into duty.known_before (duty_id, days, state, period, due_on, province, county, agency_id, ministry_id, organ_kind)
    select m.id, d.days, p.state, b.period, p.due_on, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    from missing m join placed p on p.id = m.id join before b on b.id = m.id
    cross join lateral unnest(m.days * datemultirange(daterange(p.from_on, p.to_on))) d (days)
    union all
    select m.id, d.days, null, null, null, null, null, null, null, null
    from missing m join (select id, range_agg(daterange(from_on, to_on)) as days from placed group by id) p on p.id = m.id
    cross join lateral unnest(m.days - p.days) d (days)
  ), steps_before as (
    select id, from_on as on_day, state, due_on, province, county, agency_id, ministry_id, organ_kind, -1 as n from placed
    union all
    select id, to_on, state, due_on, province, county, agency_id, ministry_id, organ_kind, 1 from placed where to_on is not null
  )
  select array_agg(row(b.source_id, b.period, s.due_on, s.state, s.province, s.county, s.agency_id, s.ministry_id, s.organ_kind,
                       s.n, s.on_day, (a.changed_at at time zone 'Asia/Tehran')::date)::duty.count_step)
    into steps
  from steps_before s join before b on b.id = s.id join after a on a.id = s.id;

  delete from duty.phase p using after a
  where p.duty_id = a.id and a.id = any (ids) and p.from_on > greatest(a.changed_on, a.laid_on);
  insert into duty.phase (duty_id, number, from_on, state, due_on)
  select a.id, coalesce((select max(p.number) from duty.phase p where p.duty_id = a.id), 0) + 1,
         greatest(a.changed_on, a.laid_on), a.state, a.due_on
  from after a join before b on b.id = a.id
  where a.id = any (ids)
    and row(a.state, a.due_on) is distinct from row(b.state, b.due_on)
    and row(a.laid_state, a.due_first, a.laid_on) is not distinct from row(b.laid_state, b.due_first, b.laid_on);

  perform duty.add_deltas(steps || array(select c::duty.count_step from duty.course(ids) c));
  return null;
end $$;
