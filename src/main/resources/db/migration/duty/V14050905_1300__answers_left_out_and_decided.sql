-- The other duties a writer has unticked: this answer shall not meet them.
alter table duty.evidence_version add column left_out bigint[] not null default '{}';

-- The version of the answer a duty was last closed on (met or returned); absent before, and while an acceptor is asked.
-- The newest version may have been sent for another duty of the same evidence.
alter table duty.duty add column decided_version bigint references duty.evidence_version;

update duty.duty d
set decided_version = (select a.version_id from duty.acceptance a
                       join duty.acceptor c on c.duty_id = d.id and c.organ_id = a.organ_id
                       where a.evidence_id = d.evidence_id and a.decided_at <= d.changed_at
                       order by a.version_id desc limit 1)
where d.state in ('MET', 'MET_LATE', 'RETURNED') and d.evidence_id is not null;

-- What was due before its source was tracked stays apart from overdue, also after it was recorded and returned.
update duty.duty set state = 'BEFORE', changed_at = now(), version = version + 1
where state = 'RETURNED' and laid_state = 'BEFORE';
