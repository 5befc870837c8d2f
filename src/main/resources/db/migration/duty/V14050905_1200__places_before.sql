-- A duty of a period keeps the place its bearer had for that period. A duty without a period (asked once, or standing) has
-- no such day: while nobody has answered it, it stands on each day where its bearer stands on that day. Before a move gives
-- it its new place, the place it had until then is kept here, so that boards of days before the move stay as they were.
create table duty.place_before (
  duty_id     bigint not null references duty.duty on delete cascade,
  until_on    date   not null,                       -- the day of the move: not in this place any more
  province    text,
  county      text,
  agency_id   bigint,
  ministry_id bigint,
  organ_kind  text   not null,
  primary key (duty_id, until_on)
);
revoke update, delete on duty.place_before from ${app};

-- The last day of the last period that was laid on everybody: where laying ahead goes on, however long the job rested.
alter table duty.source add column laid_through date;
update duty.source s set laid_through = (select max(d.period_to) from duty.duty d where d.source_id = s.id);

create index place_before_province on duty.place_before (province, until_on);
create index duty_ministry on duty.duty (ministry_id, state, due_on, id);

-- The cube by agency keeps the ministry too: a ministry's board is read by what was stamped, not by today's tree.
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
  where c.cube <> 'COUNTY' or s.county is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, s.occurred_on, s.recorded_on
  having sum(s.n) <> 0
$$;

-- The course of duties as it stands now: each span of a state in a place adds itself on its first day and takes itself away
-- on the day it is over.
create or replace function duty.course(ids bigint[]) returns setof duty.count_step
language sql stable security definer set search_path = pg_catalog as $$
  with phases as (
    select d.id, 0 as number, d.laid_on as from_on, d.laid_state as state, d.due_first as due_on
    from duty.duty d where d.id = any (ids)
    union all
    select p.duty_id, p.number, p.from_on, p.state, p.due_on
    from duty.phase p where p.duty_id = any (ids)
  ), spans as (
    select id, state, due_on, from_on, lead(from_on) over (partition by id order by number) as to_on from phases
  ), places as (
    select b.duty_id as id, lag(b.until_on) over (partition by b.duty_id order by b.until_on) as from_on, b.until_on as to_on,
           b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind
    from duty.place_before b where b.duty_id = any (ids)
    union all
    select d.id, (select max(b.until_on) from duty.place_before b where b.duty_id = d.id), null,
           d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind
    from duty.duty d where d.id = any (ids)
  ), placed as (
    select s.id, s.state, s.due_on, greatest(s.from_on, p.from_on) as from_on, least(s.to_on, p.to_on) as to_on,
           p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    from spans s join places p on p.id = s.id
    where coalesce(greatest(s.from_on, p.from_on) < least(s.to_on, p.to_on), true)
  ), steps as (
    select id, from_on as on_day, state, due_on, province, county, agency_id, ministry_id, organ_kind, 1 as n from placed
    union all
    select id, to_on, state, due_on, province, county, agency_id, ministry_id, organ_kind, -1 from placed where to_on is not null
  )
  select d.source_id, d.period, s.due_on, s.state, s.province, s.county, s.agency_id, s.ministry_id, s.organ_kind,
         sum(s.n)::integer, s.on_day, (d.changed_at at time zone 'Asia/Tehran')::date
  from steps s join duty.duty d on d.id = s.id
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12
$$;

-- As before, with the places a duty had: who moves a duty keeps its last place first, which by itself changes no course.
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
  ), placed as (
    select s.id, s.state, s.due_on, greatest(s.from_on, p.from_on) as from_on, least(s.to_on, p.to_on) as to_on,
           p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind
    from spans s join places p on p.id = s.id
    where coalesce(greatest(s.from_on, p.from_on) < least(s.to_on, p.to_on), true)
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

-- What was counted by agency so far gets its ministry: where all duties of an agency bear one, that one; otherwise the
-- agency's counts are worked out anew from the courses of its duties. Checkpoints are folded again by the job.
with one as (
  select agency_id, min(ministry_id) as ministry_id from duty.duty
  group by agency_id having min(ministry_id) = max(ministry_id)
)
update duty.count_delta c set ministry_id = one.ministry_id from one where c.cube = 'AGENCY' and c.agency_id = one.agency_id;

delete from duty.count_delta where cube = 'AGENCY' and ministry_id is null;

insert into duty.count_delta (cube, source_id, period, due_on, state, agency_id, ministry_id, n, occurred_on, recorded_on)
select 'AGENCY', c.source_id, c.period, c.due_on, c.state, c.agency_id, c.ministry_id, sum(c.n), c.occurred_on, c.recorded_on
from duty.course(array(
  select d.id from duty.duty d
  where d.agency_id in (select agency_id from duty.duty group by agency_id having min(ministry_id) < max(ministry_id)))) c
group by 2, 3, 4, 5, 6, 7, c.occurred_on, c.recorded_on
having sum(c.n) <> 0;

delete from duty.count_fold;

-- Nobody but the triggers and the fold writes counts, through the partitions as little as through the whole.
revoke insert, update, delete on duty.count_delta_province, duty.count_delta_agency, duty.count_delta_county,
  duty.count_delta_unit, duty.count_fold, duty.count_checkpoint from ${app};
