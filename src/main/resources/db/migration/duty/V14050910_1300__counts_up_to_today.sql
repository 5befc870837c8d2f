-- Boards are read as of today a hundred times for each once as of a past day. What was folded up to the last closed month left
-- them all days of the running month to add up, and looked at each delta since for what came late. Now the running month is
-- folded too, up to the day of folding, each hour: a reading as of today is one whole and what was written since.
alter table duty.count_fold rename month_end to day_end; -- all there was at its end is kept
comment on column duty.count_fold.months is 'by their last days, up to the one that ran on day_end';
drop function duty.fold(text, date[], date[]);

-- The cube of counties holds what a province bears outside its counties too, so that the table of a province is one reading.
create or replace function duty.add_deltas(steps duty.count_step[]) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into duty.count_delta (cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, n, occurred_on, recorded_on)
  select c.cube, s.source_id, s.period, s.due_on, s.state,
         case when c.cube <> 'AGENCY' then s.province end,
         case when c.cube = 'COUNTY' then s.county end,
         case when c.cube = 'AGENCY' then s.agency_id end,
         case when c.cube in ('AGENCY', 'UNIT') then s.ministry_id end,
         case when c.cube = 'UNIT' then s.organ_kind end,
         sum(s.n), s.occurred_on, s.recorded_on
  from unnest(steps) s
  cross join (values ('PROVINCE'), ('AGENCY'), ('COUNTY'), ('UNIT')) c (cube)
  where c.cube <> 'COUNTY' or s.province is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, s.occurred_on, s.recorded_on
  having sum(s.n) <> 0
$$;

insert into duty.count_delta (cube, source_id, period, due_on, state, province, n, occurred_on, recorded_on)
select 'COUNTY', d.source_id, d.period, d.due_on, d.state, d.province, sum(d.n), d.occurred_on, d.recorded_on
from (select source_id, period, due_on, state, province, n, occurred_on, recorded_on
      from duty.count_delta where cube = 'PROVINCE' and province is not null
      union all
      select source_id, period, due_on, state, province, -n, occurred_on, recorded_on
      from duty.count_delta where cube = 'COUNTY') d
group by d.source_id, d.period, d.due_on, d.state, d.province, d.occurred_on, d.recorded_on
having sum(d.n) <> 0;

-- What came late is looked for in one cube.
drop index duty.count_delta_xid;
create index count_delta_xid on duty.count_delta (cube, xid);

-- Folds what is new up to a day. The months are given in order by their last days, none left out, from the one before the first
-- in which anything is counted to the one that runs on that day; of them year_ends end a year. A month holds what is folded of it,
-- the running one too; a whole is kept as of the day and of each year's end. On the same day only what is new is added; on a new
-- one the last whole and the running month are written anew, summed. All are written in the order of their sources, so that a
-- reading finds its rows side by side. Returns how many rows came new.
create function duty.fold(of_axis text, month_ends date[], year_ends date[], upto date) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  done      duty.count_fold;
  horizon   xid8;
  day       text := case of_axis when 'OCCURRED' then 'd.occurred_on' else 'greatest(d.occurred_on, d.recorded_on)' end;
  wholes    date[];
  new_whole date;
  earliest  date;
  fresh     bigint;
begin
  insert into duty.count_fold values (of_axis, '-infinity', '0', '{}', '{}') on conflict do nothing;
  select * into done from duty.count_fold f where f.axis = of_axis for update;
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  if done.before > horizon then
    raise exception 'folded before transaction %, but the oldest that runs is %: these counts come from another server', done.before, horizon;
  end if;
  upto := greatest(upto, done.day_end);
  year_ends := array(select y from unnest(year_ends) y where y <= upto order by y);
  execute format('select min(%1$s) from duty.count_delta d where d.cube = ''PROVINCE''', day) into earliest; -- it leaves nothing out
  if earliest <= month_ends[1] or upto > month_ends[cardinality(month_ends)] then
    raise exception 'counts of % to % are not within the months to fold, %', earliest, upto, month_ends;
  end if;
  -- A month left out would be counted in the next one, and missed once it is given.
  if exists (select from (select m - lag(m) over (order by m) as days from unnest(month_ends) m) gap where gap.days > 31) then
    raise exception 'a month is missing among %', month_ends;
  end if;
  -- The wholes that stay; of the last one only if no new day has begun.
  wholes := array(select w from unnest(done.years || done.day_end) w where w = any (year_ends || upto) order by w);
  execute format($new$
    with fresh as (
      insert into duty.count_month
      select $1, ($2)[1 + width_bucket(%1$s - 1, $2)], cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, sum(n)
      from (select * from duty.count_delta d where d.cube = any ($8) and %1$s > $4 and %1$s <= $5 and d.xid < $3
            union all
            select * from duty.count_delta d where d.cube = any ($8) and %1$s <= $4 and d.xid >= $6 and d.xid < $3) d
      group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(n) <> 0
      order by 3, 4, 8, 9, 10
      returning *),
    later as (
      insert into duty.count_whole
      select f.axis, w, f.cube, f.source_id, f.period, f.due_on, f.state, f.province, f.county, f.agency_id, f.ministry_id, f.organ_kind, sum(f.n)
      from fresh f join (select distinct unnest($7) as w) w on w >= f.month_end or w = $5
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(f.n) <> 0)
    select count(*) from fresh
    $new$, day)
  into fresh using of_axis, month_ends, horizon, done.day_end, upto, done.before, wholes, array['PROVINCE', 'AGENCY', 'COUNTY', 'UNIT'];
  if done.day_end < upto and done.day_end > '-infinity' then
    with ran as (
      delete from duty.count_month m where m.axis = of_axis and m.month_end >= done.day_end returning *)
    insert into duty.count_month
    select axis, month_end, cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, sum(n)
    from ran group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(n) <> 0
    order by 2, 3, 4, 8, 9, 10;
  end if;
  foreach new_whole in array year_ends || upto loop
    continue when new_whole = any (wholes);
    insert into duty.count_whole
    select of_axis, new_whole, p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind, sum(p.n)
    from (select * from duty.count_whole w
          where w.axis = of_axis and w.day_end = (select max(x) from unnest(wholes) x where x < new_whole)
          union all
          select * from duty.count_month m
          where m.axis = of_axis and (m.month_end <= new_whole or new_whole = upto)
            and m.month_end > coalesce((select max(x) from unnest(wholes) x where x < new_whole), '-infinity')) p
    group by p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    having sum(p.n) <> 0
    order by 3, 4, 8, 9, 10;
    wholes := wholes || new_whole;
  end loop;
  delete from duty.count_whole w where w.axis = of_axis and w.day_end <> all (year_ends || upto);
  update duty.count_fold f set day_end = upto, before = horizon, months = month_ends, years = year_ends where f.axis = of_axis;
  return fresh;
end $$;

-- Where a reading as of a day begins: the last whole and month that are kept up to it, and the horizon of what they hold.
create or replace function duty.pub_count_start(of_axis text, as_of date, out day_end date, out month_end date, out before xid8)
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select coalesce((select max(w) from unnest(f.years || f.day_end) w where w <= as_of), '-infinity'),
         coalesce((select max(m) from unnest(f.months || f.day_end) m where m <= least(as_of, f.day_end)), '-infinity'), f.before
  from (values (of_axis)) a left join duty.count_fold f on f.axis = of_axis
$$;

-- Published: the parts of which the counts of one cube consist as of a day, to be summed by whoever reads them: by the day things
-- occurred, or as it was known then (what had both occurred and been recorded by that day). Of these sources only; of all where
-- none are said. It is plain SQL over views, so that the planner sees through it, reads only the place asked for and sums once.
create or replace function duty.pub_count(of_cube text, of_axis text, as_of date, of_sources bigint[] default null)
returns table (source_id bigint, period text, due_on date, state text, province text, county text,
               agency_id bigint, ministry_id bigint, organ_kind text, n bigint)
language sql stable as $$
  select c.source_id, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind, c.n
  from duty.pub_count_whole c
  where c.axis = of_axis and c.cube = of_cube and c.day_end = (select s.day_end from duty.pub_count_start(of_axis, as_of) s)
    and (of_sources is null or c.source_id = any (of_sources))
  union all
  select c.source_id, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind, c.n
  from duty.pub_count_month c
  where c.axis = of_axis and c.cube = of_cube and c.month_end > (select s.day_end from duty.pub_count_start(of_axis, as_of) s)
    and c.month_end <= (select s.month_end from duty.pub_count_start(of_axis, as_of) s)
    and (of_sources is null or c.source_id = any (of_sources))
  union all
  select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
  from duty.pub_count_delta d
  where of_axis = 'OCCURRED' and d.cube = of_cube and (of_sources is null or d.source_id = any (of_sources))
    and d.occurred_on > (select s.month_end from duty.pub_count_start(of_axis, as_of) s) and d.occurred_on <= as_of
  union all
  select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
  from duty.pub_count_delta d
  where of_axis = 'OCCURRED' and d.cube = of_cube and (of_sources is null or d.source_id = any (of_sources))
    and d.occurred_on <= (select s.month_end from duty.pub_count_start(of_axis, as_of) s)
    and d.xid >= (select s.before from duty.pub_count_start(of_axis, as_of) s)
  union all
  select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
  from duty.pub_count_delta d
  where of_axis = 'RECORDED' and d.cube = of_cube and (of_sources is null or d.source_id = any (of_sources))
    and greatest(d.occurred_on, d.recorded_on) > (select s.month_end from duty.pub_count_start(of_axis, as_of) s)
    and greatest(d.occurred_on, d.recorded_on) <= as_of
  union all
  select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
  from duty.pub_count_delta d
  where of_axis = 'RECORDED' and d.cube = of_cube and (of_sources is null or d.source_id = any (of_sources))
    and greatest(d.occurred_on, d.recorded_on) <= (select s.month_end from duty.pub_count_start(of_axis, as_of) s)
    and d.xid >= (select s.before from duty.pub_count_start(of_axis, as_of) s)
$$;

-- As before, of the cube of counties as it is now.
create or replace function duty.count_drift()
returns table (cube text, source_id bigint, period text, due_on date, state text, province text, county text,
               agency_id bigint, ministry_id bigint, organ_kind text, n bigint, occurred_on date)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB' as $$
declare
  batch bigint[];
begin
  for batch in
    select array_agg(part.id) from (
      select id, (sum(duties) over (order by id))::bigint / 300000 as number from (
        select coalesce(d.id, c.id) as id, coalesce(d.duties, 0)::bigint as duties
        from (select x.source_id as id, count(*) as duties from duty.duty x group by 1) d
        full join (select distinct x.source_id as id from duty.count_delta x) c on c.id = d.id) known) part
    group by part.number
  loop
    return query
      with course as materialized (
        select s.source_id, s.period, s.due_on, s.state, s.province, s.county, s.agency_id, s.ministry_id, s.organ_kind,
               s.occurred_on, sum(s.n) as n
        from duty.course(array(select d.id from duty.duty d where d.source_id = any (batch))) s
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(s.n) <> 0
      ), cells as (
        select c.cube, s.source_id, s.period, s.due_on, s.state,
               case when c.cube <> 'AGENCY' then s.province end as province,
               case when c.cube = 'COUNTY' then s.county end as county,
               case when c.cube = 'AGENCY' then s.agency_id end as agency_id,
               case when c.cube in ('AGENCY', 'UNIT') then s.ministry_id end as ministry_id,
               case when c.cube = 'UNIT' then s.organ_kind end as organ_kind, s.n, s.occurred_on
        from course s cross join (values ('PROVINCE'), ('AGENCY'), ('COUNTY'), ('UNIT')) c (cube)
        where c.cube <> 'COUNTY' or s.province is not null
        union all
        select d.cube, d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind,
               -d.n, d.occurred_on
        from duty.count_delta d where d.source_id = any (batch)
      )
      select l.cube, l.source_id, l.period, l.due_on, l.state, l.province, l.county, l.agency_id, l.ministry_id, l.organ_kind,
             sum(l.n)::bigint, l.occurred_on
      from cells l
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12 having sum(l.n) <> 0;
  end loop;
end $$;

-- Where what is folded is not the sum of its deltas: each month, and each whole less the whole before it and the months between.
create or replace function duty.fold_drift() returns table (axis text, cells bigint, off bigint)
language sql stable security definer set search_path = pg_catalog set work_mem = '64MB' as $$
  with folds as (
    select f.*, array(select distinct w from unnest(f.years || f.day_end) w order by w) as wholes from duty.count_fold f
  ), parts as (
    select m.axis, 'MONTH' as part, m.month_end as on_day,
           m.cube, m.source_id, m.period, m.due_on, m.state, m.province, m.county, m.agency_id, m.ministry_id, m.organ_kind, m.n
    from duty.count_month m
    union all
    select f.axis, 'MONTH', f.months[1 + width_bucket(x.on_day - 1, f.months)],
           d.cube, d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, -d.n
    from folds f join duty.count_delta d on d.xid < f.before
    cross join lateral (select case f.axis when 'OCCURRED' then d.occurred_on else greatest(d.occurred_on, d.recorded_on) end as on_day) x
    where x.on_day <= f.day_end
    union all
    select w.axis, 'WHOLE', w.day_end,
           w.cube, w.source_id, w.period, w.due_on, w.state, w.province, w.county, w.agency_id, w.ministry_id, w.organ_kind, w.n
    from duty.count_whole w
    union all
    select w.axis, 'WHOLE', f.wholes[array_position(f.wholes, w.day_end) + 1],
           w.cube, w.source_id, w.period, w.due_on, w.state, w.province, w.county, w.agency_id, w.ministry_id, w.organ_kind, -w.n
    from duty.count_whole w join folds f on f.axis = w.axis where w.day_end < f.day_end
    union all
    select m.axis, 'WHOLE', f.wholes[1 + width_bucket(least(m.month_end, f.day_end) - 1, f.wholes)],
           m.cube, m.source_id, m.period, m.due_on, m.state, m.province, m.county, m.agency_id, m.ministry_id, m.organ_kind, -m.n
    from duty.count_month m join folds f on f.axis = m.axis
  ), differing as (
    select p.axis, sum(p.n) as n from parts p
    group by p.axis, p.part, p.on_day, p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    having sum(p.n) <> 0)
  select d.axis, count(*), sum(abs(d.n))::bigint from differing d group by 1
$$;

-- Writes what the deltas lack, as recorded on a day; what was written, by cube and source. Nobody folds or mends
-- meanwhile: what another one mended is seen, and no fold that runs is left half taken back.
create or replace function duty.mend_counts(on_day date)
returns table (cube text, source_id bigint, cells bigint, off bigint)
language sql security definer set search_path = pg_catalog as $$
  lock table duty.count_fold in exclusive mode;
  with mended as (
    insert into duty.count_delta (cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, n, occurred_on, recorded_on)
    select d.cube, d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n, d.occurred_on, on_day
    from duty.count_drift() d
    returning cube, source_id, n)
  select m.cube, m.source_id, count(*), sum(abs(m.n)) from mended m group by 1, 2
$$;

-- Takes back what is folded; readings are the same, only slower, until it is folded again from the deltas.
create or replace function duty.unfold() returns void language sql security definer set search_path = pg_catalog as $$
  lock table duty.count_fold in exclusive mode;
  delete from duty.count_month;
  delete from duty.count_whole;
  delete from duty.count_fold;
$$;

-- As before; a change of the period alone, by a corrected date of what has no deadline, changes counts too.
create or replace function duty.count_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids    bigint[];
  steps  duty.count_step[];
begin
  select array_agg(a.id) into ids from after a join before b on b.id = a.id
  where row(a.period, a.state, a.due_on, a.laid_state, a.laid_on, a.due_first, a.province, a.county, a.agency_id, a.ministry_id, a.organ_kind)
    is distinct from row(b.period, b.state, b.due_on, b.laid_state, b.laid_on, b.due_first, b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind);
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

revoke execute on function duty.fold(text, date[], date[], date) from public;
grant execute on function duty.fold(text, date[], date[], date) to ${app};
