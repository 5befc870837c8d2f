-- Boards are read as of today a hundred times for each once as of a past day. What was folded up to the last closed month left
-- them all days of the running month to add up, and looked at each delta since for what came late. Now the running month is
-- folded too, up to the day of folding, each hour: a reading as of today is one whole and what was written since.
alter table duty.count_fold rename month_end to day_end; -- all there was at its end is kept; months are the closed ones
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

-- Folds what is new up to a day: the months given that were not closed yet, what runs of the month after them, and what came late
-- for all of it. The closed months are given in order by their last days, none left out, from the first in which anything is
-- counted, so that each day has its month; of them year_ends end a year. Returns how many rows came new.
create function duty.fold(of_axis text, month_ends date[], year_ends date[], upto date) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  done      duty.count_fold;
  horizon   xid8;
  ends      date[];
  day       text := case of_axis when 'OCCURRED' then 'd.occurred_on' else 'greatest(d.occurred_on, d.recorded_on)' end;
  wholes    date[];
  new_whole date;
  earliest  date;
  fresh     bigint;
begin
  insert into duty.count_fold values (of_axis, '-infinity', '0', '{}', '{}') on conflict do nothing;
  select * into done from duty.count_fold f where f.axis = of_axis for update;
  horizon := greatest(done.before, pg_snapshot_xmin(pg_current_snapshot()));
  upto := greatest(upto, done.day_end);
  month_ends := array(select distinct m from unnest(month_ends || done.months) m where m <= upto order by m);
  ends := array(select distinct e from unnest(month_ends || done.day_end || upto) e where e > '-infinity' order by e);
  year_ends := array(select distinct y from unnest(year_ends || done.years) y where y <= upto order by y);
  wholes := done.years || done.day_end;
  execute format('select min(%1$s) from duty.count_delta d where d.cube = ''PROVINCE''', day) into earliest; -- it leaves nothing out
  if earliest < ends[1] - 30 then
    raise exception 'counts begin on %, before the first month to fold', earliest;
  end if;
  -- A month left out would be counted in the next one, and missed once it is given.
  if exists (select from (select m - lag(m) over (order by m) as days from unnest(ends) m) gap where gap.days > 31) then
    raise exception 'a month is missing among %', month_ends;
  end if;
  execute format($new$
    with fresh as (
      insert into duty.count_month
      select $1, ($2)[1 + width_bucket(%1$s - 1, $2)], cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, sum(n)
      from (select * from duty.count_delta d where d.cube = any ($8) and %1$s > $4 and %1$s <= $5 and d.xid < $3
            union all
            select * from duty.count_delta d where d.cube = any ($8) and %1$s <= $4 and d.xid >= $6 and d.xid < $3) d
      group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(n) <> 0
      returning *),
    later as (
      insert into duty.count_whole
      select f.axis, w, f.cube, f.source_id, f.period, f.due_on, f.state, f.province, f.county, f.agency_id, f.ministry_id, f.organ_kind, sum(f.n)
      from fresh f join (select distinct unnest($7) as w) w on w >= f.month_end
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(f.n) <> 0)
    select count(*) from fresh
    $new$, day)
  into fresh using of_axis, ends, horizon, done.day_end, upto, done.before, wholes, array['PROVINCE', 'AGENCY', 'COUNTY', 'UNIT'];
  foreach new_whole in array year_ends || upto loop
    continue when new_whole = any (wholes);
    insert into duty.count_whole
    select of_axis, new_whole, p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind, sum(p.n)
    from (select * from duty.count_whole w
          where w.axis = of_axis and w.day_end = (select max(x) from unnest(wholes) x where x < new_whole)
          union all
          select * from duty.count_month m
          where m.axis = of_axis and m.month_end <= new_whole
            and m.month_end > coalesce((select max(x) from unnest(wholes) x where x < new_whole), '-infinity')) p
    group by p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    having sum(p.n) <> 0;
    wholes := wholes || new_whole;
  end loop;
  -- What ran in the middle of a month is part of that month now, or of what runs of it still.
  if done.day_end < upto and done.day_end <> all (month_ends) then
    update duty.count_month m set month_end = (select min(e) from unnest(month_ends || upto) e where e > done.day_end)
    where m.axis = of_axis and m.month_end = done.day_end;
  end if;
  delete from duty.count_whole w where w.axis = of_axis and w.day_end <> all (year_ends || upto);
  update duty.count_fold f set day_end = upto, before = horizon, months = month_ends, years = year_ends where f.axis = of_axis;
  return fresh;
end $$;

-- Where a reading as of a day begins: the last whole and month that are kept up to it, and the horizon of what they hold.
create or replace function duty.pub_count_start(of_axis text, as_of date, out day_end date, out month_end date, out before xid8)
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select coalesce((select max(w) from unnest(f.years || f.day_end) w where w <= as_of), '-infinity'),
         coalesce((select max(m) from unnest(f.months || f.day_end) m where m <= as_of), '-infinity'), f.before
  from (values (of_axis)) a left join duty.count_fold f on f.axis = of_axis
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
    select f.axis, f.day_end, f.before,
           array(select distinct w from unnest(f.years || f.day_end) w order by w) as wholes,
           array(select distinct e from unnest(f.months || f.day_end) e order by e) as ends
    from duty.count_fold f
  ), parts as (
    select m.axis, 'MONTH' as part, m.month_end as on_day,
           m.cube, m.source_id, m.period, m.due_on, m.state, m.province, m.county, m.agency_id, m.ministry_id, m.organ_kind, m.n
    from duty.count_month m
    union all
    select f.axis, 'MONTH', f.ends[1 + width_bucket(x.on_day - 1, f.ends)],
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
    select m.axis, 'WHOLE', f.wholes[1 + width_bucket(m.month_end - 1, f.wholes)],
           m.cube, m.source_id, m.period, m.due_on, m.state, m.province, m.county, m.agency_id, m.ministry_id, m.organ_kind, -m.n
    from duty.count_month m join folds f on f.axis = m.axis
  ), differing as (
    select p.axis, sum(p.n) as n from parts p
    group by p.axis, p.part, p.on_day, p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    having sum(p.n) <> 0)
  select d.axis, count(*), sum(abs(d.n))::bigint from differing d group by 1
$$;

revoke execute on function duty.fold(text, date[], date[], date) from public;
grant execute on function duty.fold(text, date[], date[], date) to ${app};
