-- Live counts without scans. Each change of a duty is written, in its own transaction, as deltas of four small cubes;
-- nothing is ever updated, so no row is hot. A delta bears the day the change occurred and the day it was recorded.

-- A duty's course after it was laid, as known today, by the day things occurred. A back-dated fact takes back what it overtakes.
create table duty.phase (
  duty_id bigint  not null references duty.duty on delete cascade,
  number  integer not null,
  from_on date    not null,
  state   text    not null,
  due_on  date,
  primary key (duty_id, number)
);

create table duty.count_delta (
  cube        text   not null check (cube in ('PROVINCE', 'AGENCY', 'COUNTY', 'UNIT')),
  source_id   bigint not null,
  period      text   not null,
  due_on      date,
  state       text   not null,
  province    text,   -- cubes PROVINCE, COUNTY and UNIT
  county      text,   -- cube COUNTY
  agency_id   bigint, -- cube AGENCY
  ministry_id bigint, -- cube UNIT
  organ_kind  text,   -- cube UNIT
  n           integer not null,
  occurred_on date   not null,
  recorded_on date   not null,
  xid         xid8   not null default pg_current_xact_id()
) partition by list (cube);
create table duty.count_delta_province partition of duty.count_delta for values in ('PROVINCE');
create table duty.count_delta_agency partition of duty.count_delta for values in ('AGENCY');
create table duty.count_delta_county partition of duty.count_delta for values in ('COUNTY');
create table duty.count_delta_unit partition of duty.count_delta for values in ('UNIT');
create index count_delta_occurred on duty.count_delta (occurred_on);
create index count_delta_known on duty.count_delta (greatest(occurred_on, recorded_on));
create index count_delta_xid on duty.count_delta (xid);

-- Closed months folded, once per time axis. A checkpoint holds every delta of its days that had committed before its xid;
-- what came later for those days is read from the deltas until the next fold: a back-dated fact is never missed.
create table duty.count_fold (
  axis      text not null check (axis in ('OCCURRED', 'RECORDED')),
  month_end date not null,
  before    xid8 not null,
  primary key (axis, month_end)
);
create table duty.count_checkpoint (
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
  n           bigint not null,
  foreign key (axis, month_end) references duty.count_fold on delete cascade
);
create index count_checkpoint_cube on duty.count_checkpoint (axis, month_end, cube);
revoke update, delete on duty.count_delta from ${app};

revoke insert on duty.count_delta, duty.phase from ${app};
revoke update, delete on duty.phase from ${app};

-- One step of a course: this many duties of this place are, from this day on, in this state.
create type duty.count_step as (
  source_id bigint, period text, due_on date, state text,
  province text, county text, agency_id bigint, ministry_id bigint, organ_kind text,
  n integer, occurred_on date, recorded_on date
);

-- Writes steps into the four cubes. What cancels out within one command is not written at all.
create function duty.add_deltas(steps duty.count_step[]) returns void language sql security definer set search_path = pg_catalog as $$
  insert into duty.count_delta (cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, n, occurred_on, recorded_on)
  select c.cube, s.source_id, s.period, s.due_on, s.state,
         case when c.cube <> 'AGENCY' then s.province end,
         case when c.cube = 'COUNTY' then s.county end,
         case when c.cube = 'AGENCY' then s.agency_id end,
         case when c.cube = 'UNIT' then s.ministry_id end,
         case when c.cube = 'UNIT' then s.organ_kind end,
         sum(s.n), s.occurred_on, s.recorded_on
  from unnest(steps) s
  cross join (values ('PROVINCE'), ('AGENCY'), ('COUNTY'), ('UNIT')) c (cube)
  where c.cube <> 'COUNTY' or s.county is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, s.occurred_on, s.recorded_on
  having sum(s.n) <> 0
$$;

-- The course of duties as it stands now: each phase adds itself and takes its predecessor away on the same day.
create function duty.course(ids bigint[]) returns setof duty.count_step language sql stable security definer set search_path = pg_catalog as $$
  with phases as (
    select d.id, 0 as number, d.laid_on as from_on, d.laid_state as state, d.due_first as due_on
    from duty.duty d where d.id = any (ids)
    union all
    select p.duty_id, p.number, p.from_on, p.state, p.due_on
    from duty.phase p where p.duty_id = any (ids)
  ), steps as (
    select id, from_on, state, due_on, 1 as n from phases
    union all
    select id, lead(from_on) over w, state, due_on, -1 from phases window w as (partition by id order by number)
  )
  select d.source_id, d.period, s.due_on, s.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind,
         sum(s.n)::integer, s.from_on, (d.changed_at at time zone 'Asia/Tehran')::date
  from steps s join duty.duty d on d.id = s.id
  where s.from_on is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12
$$;

create function duty.count_laid() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform duty.add_deltas(array(
    select row(source_id, period, due_first, laid_state, province, county, agency_id, ministry_id, organ_kind,
               count(*), laid_on, (changed_at at time zone 'Asia/Tehran')::date)::duty.count_step
    from laid
    group by source_id, period, due_first, laid_state, province, county, agency_id, ministry_id, organ_kind, laid_on,
             (changed_at at time zone 'Asia/Tehran')::date));
  return null;
end $$;
create trigger count_laid after insert on duty.duty
  referencing new table as laid for each statement execute function duty.count_laid();

-- A change is the course after it less the course before it: extensions, back-dated facts and moves need no case of their own.
create function duty.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
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
  -- The rows are already changed, their courses are not yet: the old course is read with the old rows' stamps.
  with phases as (
    select b.id, 0 as number, b.laid_on as from_on, b.laid_state as state, b.due_first as due_on from before b where b.id = any (ids)
    union all
    select p.duty_id, p.number, p.from_on, p.state, p.due_on from duty.phase p where p.duty_id = any (ids)
  ), steps_before as (
    select id, from_on, state, due_on, -1 as n from phases
    union all
    select id, lead(from_on) over (partition by id order by number), state, due_on, 1 from phases
  )
  select array_agg(row(b.source_id, b.period, s.due_on, s.state, b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind,
                       s.n, s.from_on, (a.changed_at at time zone 'Asia/Tehran')::date)::duty.count_step)
    into steps
  from steps_before s join before b on b.id = s.id join after a on a.id = s.id
  where s.from_on is not null;

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
create trigger count_changed after update on duty.duty
  referencing old table as before new table as after for each statement execute function duty.count_changed();

-- Folds all that occurred (or was known) up to a closed month into one checkpoint, again if it was folded before.
create function duty.fold(of_axis text, of_month_end date) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  written bigint;
begin
  delete from duty.count_fold where axis = of_axis and month_end = of_month_end;
  insert into duty.count_fold (axis, month_end, before) values (of_axis, of_month_end, horizon);
  insert into duty.count_checkpoint (axis, month_end, cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, n)
  select of_axis, of_month_end, cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, sum(n)
  from duty.count_delta
  where xid < horizon and case of_axis when 'OCCURRED' then occurred_on else greatest(occurred_on, recorded_on) end <= of_month_end
  group by cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind
  having sum(n) <> 0;
  get diagnostics written = row_count;
  return written;
end $$;

-- Published: the counts of one cube as of a day, by the day things occurred or as it was known then (what had both occurred
-- and been recorded by that day):
-- the last checkpoint before that day and the deltas it does not hold.
create function duty.pub_count(of_cube text, of_axis text, as_of date)
returns table (source_id bigint, period text, due_on date, state text, province text, county text,
               agency_id bigint, ministry_id bigint, organ_kind text, n bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with last_fold as (
    select f.month_end, f.before from duty.count_fold f
    where f.axis = of_axis and f.month_end <= as_of order by f.month_end desc limit 1
  ), since as (
    select coalesce((select month_end from last_fold), date '-infinity') as month_end,
           coalesce((select before from last_fold), '0'::xid8) as before
  ), parts as (
    select c.source_id, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind, c.n
    from duty.count_checkpoint c, last_fold f
    where c.axis = of_axis and c.month_end = f.month_end and c.cube = of_cube
    union all
    select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
    from duty.count_delta d, since s
    where d.cube = of_cube and of_axis = 'OCCURRED' and d.occurred_on <= as_of and (d.occurred_on > s.month_end or d.xid >= s.before)
    union all
    select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
    from duty.count_delta d, since s
    where d.cube = of_cube and of_axis = 'RECORDED' and greatest(d.occurred_on, d.recorded_on) <= as_of
      and (greatest(d.occurred_on, d.recorded_on) > s.month_end or d.xid >= s.before)
  )
  select p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind, sum(p.n)::bigint
  from parts p
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(p.n) <> 0
$$;

revoke execute on function duty.add_deltas(duty.count_step[]), duty.course(bigint[]), duty.count_laid(), duty.count_changed(),
  duty.fold(text, date), duty.pub_count(text, text, date) from public;
grant execute on function duty.course(bigint[]), duty.fold(text, date), duty.pub_count(text, text, date) to ${app};
