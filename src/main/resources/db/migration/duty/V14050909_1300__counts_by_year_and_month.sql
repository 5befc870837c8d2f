-- At two million duties a checkpoint of everything for each month would be larger than what it sums up, and each night would
-- read all deltas to write one. Now a closed month is kept as its own change, and a closed year as all there was at its end:
-- a day is one year's end, the months since, and the days since. What came late is added to the months and years it belongs to,
-- each night, so that one horizon of transactions holds for all of them.
drop function duty.pub_count(text, text, date, bigint[]);
drop function duty.fold(text, date);
drop table duty.count_checkpoint;
drop table duty.count_fold;
drop index duty.count_delta_source;

-- What is folded of an axis: every delta of a day up to month_end whose transaction is before the horizon, and no other.
create table duty.count_fold (
  axis      text   primary key check (axis in ('OCCURRED', 'RECORDED')),
  month_end date   not null,
  before    xid8   not null,
  months    date[] not null, -- the closed months, by their last day
  years     date[] not null  -- those of them that end a year, which is kept whole
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
create table duty.count_year (like duty.count_month);
alter table duty.count_year rename month_end to year_end;
create index count_month_cube on duty.count_month (axis, cube, month_end, source_id);
create index count_year_cube on duty.count_year (axis, cube, year_end, source_id);
revoke insert, update, delete on duty.count_fold, duty.count_month, duty.count_year from ${app};

-- Folds what is new: the months given that were not closed yet, and what came late for those that were. The months are given in
-- order by their last days, from the first there is; of them year_ends end a year. Returns how many rows it wrote.
create function duty.fold(of_axis text, month_ends date[], year_ends date[]) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  done    duty.count_fold;
  horizon xid8;
  upto    date := month_ends[cardinality(month_ends)];
  year    date;
  fresh   bigint;
begin
  insert into duty.count_fold values (of_axis, '-infinity', '0', '{}', '{}') on conflict do nothing;
  select * into done from duty.count_fold f where f.axis = of_axis for update;
  horizon := greatest(done.before, pg_snapshot_xmin(pg_current_snapshot()));
  if upto < done.month_end then
    month_ends := done.months;
    upto := done.month_end;
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
      insert into duty.count_year
      select f.axis, y, f.cube, f.source_id, f.period, f.due_on, f.state, f.province, f.county, f.agency_id, f.ministry_id, f.organ_kind, sum(f.n)
      from fresh f join unnest($7) y on y >= f.month_end
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(f.n) <> 0
      returning 1)
    select (select count(*) from fresh) + (select count(*) from later)
    $new$, case of_axis when 'OCCURRED' then 'd.occurred_on' else 'greatest(d.occurred_on, d.recorded_on)' end)
  into fresh using of_axis, month_ends, horizon, done.month_end, upto, done.before, done.years;
  foreach year in array year_ends loop
    continue when year = any (done.years) or year > upto;
    insert into duty.count_year
    select of_axis, year, p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind, sum(p.n)
    from (select * from duty.count_year y
          where y.axis = of_axis and y.year_end = (select max(x) from unnest(done.years) x where x < year)
          union all
          select * from duty.count_month m
          where m.axis = of_axis and m.month_end <= year
            and m.month_end > coalesce((select max(x) from unnest(done.years) x where x < year), '-infinity')) p
    group by p.cube, p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    having sum(p.n) <> 0;
    done.years := done.years || year;
  end loop;
  update duty.count_fold f set month_end = upto, before = horizon, months = month_ends, years = done.years where f.axis = of_axis;
  return fresh;
end $$;

-- Where a reading as of a day begins: the last year and month that are kept up to it, and the horizon of what they hold.
create function duty.pub_count_start(of_axis text, as_of date, out year_end date, out month_end date, out before xid8)
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select coalesce((select max(y) from unnest(f.years) y where y <= as_of), '-infinity'),
         coalesce((select max(m) from unnest(f.months) m where m <= as_of), '-infinity'), f.before
  from (values (of_axis)) a left join duty.count_fold f on f.axis = of_axis
$$;

-- Published for duty.pub_count alone.
create view duty.pub_count_year as table duty.count_year;
create view duty.pub_count_month as table duty.count_month;
create view duty.pub_count_delta as table duty.count_delta;
revoke insert, update, delete on duty.pub_count_year, duty.pub_count_month, duty.pub_count_delta from ${app};

-- Published: the parts of which the counts of one cube consist as of a day, to be summed by whoever reads them: by the day things
-- occurred, or as it was known then (what had both occurred and been recorded by that day). Of these sources only; of all where
-- none are said. It is plain SQL over views, so that the planner sees through it and sums in one pass.
create function duty.pub_count(of_cube text, of_axis text, as_of date, of_sources bigint[] default null)
returns table (source_id bigint, period text, due_on date, state text, province text, county text,
               agency_id bigint, ministry_id bigint, organ_kind text, n bigint)
language sql stable as $$
  select c.source_id, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind, c.n
  from duty.pub_count_year c
  where c.axis = of_axis and c.cube = of_cube and c.year_end = (select s.year_end from duty.pub_count_start(of_axis, as_of) s)
    and (of_sources is null or c.source_id = any (of_sources))
  union all
  select c.source_id, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind, c.n
  from duty.pub_count_month c
  where c.axis = of_axis and c.cube = of_cube and c.month_end > (select s.year_end from duty.pub_count_start(of_axis, as_of) s)
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
