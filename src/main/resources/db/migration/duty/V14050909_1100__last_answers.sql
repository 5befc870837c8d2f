-- When each organ last sent an answer, kept where answers are sent: a list of fifteen thousand organs cannot look through their
-- million answers for it. One row an organ, so that no two organs wait for one another.
create table duty.last_answer (
  organ_id     bigint primary key references directory.organ,
  submitted_at timestamptz not null
);
revoke insert, update, delete on duty.last_answer from ${app};

insert into duty.last_answer (organ_id, submitted_at)
select e.organ_id, max(v.submitted_at)
from duty.evidence_version v join duty.evidence e on e.id = v.evidence_id
where v.submitted_at is not null
group by e.organ_id;

create function duty.note_answers() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into duty.last_answer as l (organ_id, submitted_at)
  select e.organ_id, max(s.submitted_at)
  from sent s join duty.evidence e on e.id = s.evidence_id
  where s.submitted_at is not null
  group by e.organ_id
  order by e.organ_id
  on conflict (organ_id) do update set submitted_at = excluded.submitted_at where excluded.submitted_at > l.submitted_at;
  return null;
end $$;
revoke execute on function duty.note_answers() from public;
create trigger answers_added after insert on duty.evidence_version
  referencing new table as sent for each statement execute function duty.note_answers();
create trigger answers_sent after update on duty.evidence_version
  referencing new table as sent for each statement execute function duty.note_answers();

-- Who keeps others waiting: answered from the index alone, since only what waits now is in it.
create index duty_waiting_since on duty.duty (waiting_for, changed_at)
  include (source_id, organ_id, province, county, agency_id, ministry_id) where state = 'SUBMITTED';
create index acceptance_organ on duty.acceptance (organ_id, decided_at);

-- Whether an organ bears an open duty, and of which place: answered from the index alone, for fifteen thousand organs at once.
create index duty_bears on duty.duty (organ_id)
  include (state, due_on, laid_on, source_id, province, county, agency_id, ministry_id) where state in ('OPEN', 'RETURNED');
