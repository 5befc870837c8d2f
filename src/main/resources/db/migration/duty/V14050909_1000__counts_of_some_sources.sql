-- Counts of what one circular asks were those of everything, read whole and thrown away but for a few. Now only the sources asked
-- for are read; and each statement is planned for the days and sources it is for, which a function of plain SQL is not before 18.
drop function duty.pub_count(text, text, date);

create index count_delta_source on duty.count_delta (source_id, occurred_on);
drop index duty.count_checkpoint_cube;
create index count_checkpoint_source on duty.count_checkpoint (axis, month_end, cube, source_id);

-- Published: the counts of one cube as of a day, by the day things occurred or as it was known then (what had both occurred
-- and been recorded by that day): the last checkpoint before that day and the deltas it does not hold. Of these sources only;
-- of all where none are said.
create function duty.pub_count(of_cube text, of_axis text, as_of date, of_sources bigint[] default null)
returns table (source_id bigint, period text, due_on date, state text, province text, county text,
               agency_id bigint, ministry_id bigint, organ_kind text, n bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  month_end date;
  before    xid8;
begin
  select f.month_end, f.before into month_end, before from duty.count_fold f
  where f.axis = of_axis and f.month_end <= as_of order by f.month_end desc limit 1;
  return query execute format($counted$
    select p.source_id, p.period, p.due_on, p.state, p.province, p.county, p.agency_id, p.ministry_id, p.organ_kind, sum(p.n)::bigint
    from (select c.source_id, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind, c.n
          from duty.count_checkpoint c
          where c.axis = $1 and c.month_end = $2 and c.cube = $3 and ($6 is null or c.source_id = any ($6))
          union all
          select d.source_id, d.period, d.due_on, d.state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind, d.n
          from duty.count_delta d
          where d.cube = $3 and %1$s <= $4 and ($2 is null or %1$s > $2 or d.xid >= $5) and ($6 is null or d.source_id = any ($6))) p
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(p.n) <> 0
    $counted$, case of_axis when 'OCCURRED' then 'd.occurred_on' else 'greatest(d.occurred_on, d.recorded_on)' end)
  using of_axis, month_end, of_cube, as_of, before, of_sources;
end $$;

revoke execute on function duty.pub_count(text, text, date, bigint[]) from public;
grant execute on function duty.pub_count(text, text, date, bigint[]) to ${app};
