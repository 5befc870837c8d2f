-- At two million duties a checkpoint of everything for each month would be larger than what it sums up, and each night would
-- read all deltas to write one. Now a closed month is kept as its own change, and all there was is kept as of the ends of closed
-- years and of the last closed month: a day is one such whole, the months since, and the days since. What came late is added to
-- the months and wholes it belongs to, each night, so that one horizon of transactions holds for all of them.
drop function duty.pub_count(text, text, date, bigint[]);
drop function duty.fold(text, date);
drop table duty.count_checkpoint;
drop table duty.count_fold;

-- One table instead of four partitions: where pruning left one partition, PostgreSQL 18.6 worked a parameter out once for all rows
-- of a lateral reading (a subquery that had been moved from a removed Append), and such a reading was wrong.
alter table duty.count_delta rename to count_delta_before;
create table duty.count_delta (
  cube        text   not null check (cube in ('PROVINCE', 'AGENCY', 'COUNTY', 'UNIT')),
  source_id   bigint not null,
  period      text   not null,
  due_on      date,
  state       text   not null,
  province    text,   -- cubes PROVINCE, COUNTY and UNIT
  county      text,   -- cube COUNTY
  agency_id   bigint, -- cube AGENCY
  ministry_id bigint, -- cubes AGENCY and UNIT
  organ_kind  text,   -- cube UNIT
  n           integer not null,
  occurred_on date   not null,
  recorded_on date   not null,
  xid         xid8   not null default pg_current_xact_id()
);
insert into duty.count_delta table duty.count_delta_before;
drop table duty.count_delta_before;
create index count_delta_occurred on duty.count_delta (cube, occurred_on);
create index count_delta_known on duty.count_delta (cube, greatest(occurred_on, recorded_on));
create index count_delta_xid on duty.count_delta (xid);
revoke insert, update, delete on duty.count_delta from ${app};

-- What is folded of an axis: every delta of a day up to month_end whose transaction is before the horizon, and no other.
create table duty.count_fold (
  axis      text   primary key check (axis in ('OCCURRED', 'RECORDED')),
  month_end date   not null, -- all there was then is kept
  before    xid8   not null,
  months    date[] not null, -- the closed months, by their last day
  years     date[] not null  -- those of them that end a year: all there was then is kept too
);
create table duty.count_month (
  axis        text   not null,
  month_end   date   not null,
  cube        text   not null,
  source_id   bigint not null,
  period      text   not null,
  due_on      date,
  state       text   not null,
  province    text,
  county      text,
  agency_id   bigint,
  ministry_id bigint,
  organ_kind  text,
  n           bigint not null
);
create table duty.count_whole (like duty.count_month);
alter table duty.count_whole rename month_end to day_end;
create index count_month_source on duty.count_month (axis, cube, month_end, source_id);
create index count_month_province on duty.count_month (axis, cube, month_end, province);
create index count_whole_source on duty.count_whole (axis, cube, day_end, source_id);
create index count_whole_province on duty.count_whole (axis, cube, day_end, province);
revoke insert, update, delete on duty.count_fold, duty.count_month, duty.count_whole from ${app};

-- Folds what is new: the months given that were not closed yet, and what came late for those that were. The months are given in
-- order by their last days, none left out, from the first in which anything is counted, so that each day has its month; of them year_ends end a
-- year. Returns how many rows came new.
create function duty.fold(of_axis text, month_ends date[], year_ends date[]) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  done      duty.count_fold;
  horizon   xid8;
  upto      date := month_ends[cardinality(month_ends)];
  day       text := case of_axis when 'OCCURRED' then 'd.occurred_on' else 'greatest(d.occurred_on, d.recorded_on)' end;
  wholes    date[];
  new_whole date;
  earliest  date;
  fresh     bigint;
begin
  insert into duty.count_fold values (of_axis, '-infinity', '0', '{}', '{}') on conflict do nothing;
  select * into done from duty.count_fold f where f.axis = of_axis for update;
  horizon := greatest(done.before, pg_snapshot_xmin(pg_current_snapshot()));
  upto := greatest(upto, done.month_end);
  month_ends := array(select distinct m from unnest(month_ends || done.months) m order by m);
  year_ends := array(select distinct y from unnest(year_ends || done.years) y where y <= upto order by y);
  wholes := done.years || done.month_end;
  execute format('select min(%1$s) from duty.count_delta d', day) into earliest;
  if earliest < month_ends[1] - 30 then
    raise exception 'counts begin on %, before the first month to fold', earliest;
  end if;
  -- A month left out would be counted in the next one, and missed once it is given.
  if exists (select from (select m - lag(m) over (order by m) as days from unnest(month_ends) m) gap where gap.days > 31) then
    raise exception 'a month is missing among %', month_ends;
  end if;
  execute format($new$
    with fresh as (
      insert into duty.count_month
      select $1, ($2)[1 + width_bucket(%1$s - 1, $2)], cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, sum(n)
      from duty.count_delta d
      where d.xid < $3 and (%1$s > $4 and %1$s <= $5 or %1$s <= $4 and d.xid >= $6)
      group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(n) <> 0
      returning *),
    later as (
      insert into duty.count_whole
      select f.axis, w, f.cube, f.source_id, f.period, f.due_on, f.state, f.province, f.county, f.agency_id, f.ministry_id, f.organ_kind, sum(f.n)
      from fresh f join (select distinct unnest($7) as w) w on w >= f.month_end
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(f.n) <> 0)
    select count(*) from fresh
    $new$, day)
  into fresh using of_axis, month_ends, horizon, done.month_end, upto, done.before, wholes;
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
  delete from duty.count_whole w where w.axis = of_axis and w.day_end <> all (year_ends || upto);
  update duty.count_fold f set month_end = upto, before = horizon, months = month_ends, years = year_ends where f.axis = of_axis;
  return fresh;
end $$;

-- Where a reading as of a day begins: the last whole and month that are kept up to it, and the horizon of what they hold.
create function duty.pub_count_start(of_axis text, as_of date, out day_end date, out month_end date, out before xid8)
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select coalesce((select max(w) from unnest(f.years || f.month_end) w where w <= as_of), '-infinity'),
         coalesce((select max(m) from unnest(f.months) m where m <= as_of), '-infinity'), f.before
  from (values (of_axis)) a left join duty.count_fold f on f.axis = of_axis
$$;

-- Published for duty.pub_count alone.
create view duty.pub_count_whole as table duty.count_whole;
create view duty.pub_count_month as table duty.count_month;
create view duty.pub_count_delta as table duty.count_delta;
revoke insert, update, delete on duty.pub_count_whole, duty.pub_count_month, duty.pub_count_delta from ${app};

-- Published: the parts of which the counts of one cube consist as of a day, to be summed by whoever reads them: by the day things
-- occurred, or as it was known then (what had both occurred and been recorded by that day). Of these sources only; of all where
-- none are said. It is plain SQL over views, so that the planner sees through it, reads only the place asked for and sums once.
create function duty.pub_count(of_cube text, of_axis text, as_of date, of_sources bigint[] default null)
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
    and c.month_end <= as_of and (of_sources is null or c.source_id = any (of_sources))
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

revoke execute on function duty.fold(text, date[], date[]), duty.pub_count_start(text, date), duty.pub_count(text, text, date, bigint[]) from public;
grant execute on function duty.fold(text, date[], date[]), duty.pub_count_start(text, date), duty.pub_count(text, text, date, bigint[]) to ${app};
