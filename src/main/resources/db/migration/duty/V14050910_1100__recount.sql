-- Should a counter ever drift, it is found by working everything out anew, and mended by what is missing: deltas on the days they
-- belong to, recorded today. They are one more late fact, which the folding takes up like any other.

-- Cells in which the deltas and the courses of the duties differ, on each day by the day things occurred; n is what the deltas
-- lack. Some sources at a time, those of about three hundred thousand duties, so that the sums stay small.
create function duty.count_drift()
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
        where c.cube <> 'COUNTY' or s.county is not null
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

-- Writes what the deltas lack, as recorded on a day; what was written, by cube and source.
create function duty.mend_counts(on_day date)
returns table (cube text, source_id bigint, cells bigint, off bigint)
language sql security definer set search_path = pg_catalog as $$
  with mended as (
    insert into duty.count_delta (cube, source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, n, occurred_on, recorded_on)
    select d.cube, d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n, d.occurred_on, on_day
    from duty.count_drift() d
    returning cube, source_id, n)
  select m.cube, m.source_id, count(*), sum(abs(m.n)) from mended m group by 1, 2
$$;

-- Where what is folded is not the sum of its deltas: each month, and each whole less the whole before it and the months between.
create function duty.fold_drift() returns table (axis text, cells bigint, off bigint)
language sql stable security definer set search_path = pg_catalog set work_mem = '64MB' as $$
  with folds as (
    select f.*, array(select distinct w from unnest(f.years || f.month_end) w order by w) as wholes from duty.count_fold f
  ), parts as (
    select m.axis, 'MONTH' as part, m.month_end as on_day,
           m.cube, m.source_id, m.period, m.due_on, m.state, m.province, m.county, m.agency_id, m.ministry_id, m.organ_kind, m.n
    from duty.count_month m
    union all
    select f.axis, 'MONTH', f.months[1 + width_bucket(x.on_day - 1, f.months)],
           d.cube, d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, -d.n
    from folds f join duty.count_delta d on d.xid < f.before
    cross join lateral (select case f.axis when 'OCCURRED' then d.occurred_on else greatest(d.occurred_on, d.recorded_on) end as on_day) x
    where x.on_day <= f.month_end
    union all
    select w.axis, 'WHOLE', w.day_end,
           w.cube, w.source_id, w.period, w.due_on, w.state, w.province, w.county, w.agency_id, w.ministry_id, w.organ_kind, w.n
    from duty.count_whole w
    union all
    select w.axis, 'WHOLE', f.wholes[array_position(f.wholes, w.day_end) + 1],
           w.cube, w.source_id, w.period, w.due_on, w.state, w.province, w.county, w.agency_id, w.ministry_id, w.organ_kind, -w.n
    from duty.count_whole w join folds f on f.axis = w.axis where w.day_end < f.month_end
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

-- Takes back what is folded; readings are the same, only slower, until it is folded again from the deltas.
create function duty.unfold() returns void language sql security definer set search_path = pg_catalog as $$
  delete from duty.count_month;
  delete from duty.count_whole;
  delete from duty.count_fold;
$$;

revoke execute on function duty.count_drift(), duty.mend_counts(date), duty.fold_drift(), duty.unfold() from public;
grant execute on function duty.count_drift(), duty.mend_counts(date), duty.fold_drift(), duty.unfold() to ${app};
