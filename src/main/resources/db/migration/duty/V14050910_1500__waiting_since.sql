-- Since when an answer waits for the acceptor that is asked now. The moment of the last change does not say it: a second acceptor
-- is asked without any, and more time for the duty is a change though the same acceptor goes on being asked.
alter table duty.duty add column waiting_since timestamptz;

-- What waits already: since the answer was sent or an acceptor before passed it on; under another source, since it went on there.
update duty.duty d
set waiting_since = coalesce(
  (select greatest(v.submitted_at,
                   (select max(a.decided_at) from duty.acceptance a
                    join duty.acceptor c on c.duty_id = d.id and c.organ_id = a.organ_id and c.step < d.step
                    where a.version_id = v.id and a.line = '' and a.decision = 'ACCEPTED'))
   from duty.evidence_version v
   where v.evidence_id = d.evidence_id and v.submitted_at is not null and d.transferred_from is null
   order by v.number desc limit 1),
  d.changed_at)
where d.state = 'SUBMITTED';

alter table duty.duty add constraint duty_waits_since check ((waiting_for is null) = (waiting_since is null));

drop index duty.duty_waiting_since;
create index duty_waiting_since on duty.duty (waiting_for, waiting_since)
  include (source_id, organ_id, province, county, agency_id, ministry_id) where state = 'SUBMITTED';
