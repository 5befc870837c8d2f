-- Why an open circular ended was once written down with the name of the confidential one that took its place, for everyone to
-- read, and so was why its duties and their sources ended. What takes the place of another says so in these words and no others,
-- written by Saman: so they are told from whatever a person wrote, which only a withdrawal holds. The ledger keeps what was said.
with named as (
  select c.id, c.end_note as words
  from circular.circular c join circular.circular e on e.id = c.ended_by
  where c.state = 'SUPERSEDED' and e.classification <> 'ORDINARY'
    and c.end_note like '% جایگزین آن شد' and c.end_note <> 'متن دیگری جایگزین آن شد'),
source as (
  select s.id, n.words
  from named n join circular.clause l on l.circular_id = n.id join circular.ask a on a.clause_id = l.id
  join duty.source s on s.kind = 'circular' and s.ref = a.id),
reasons as (
  update duty.source s set ended_reason = 'متن دیگری جایگزین آن شد'
  from source n where s.id = n.id and s.ended_reason = n.words),
duties as (
  update duty.duty d set end_reason = 'متن دیگری جایگزین آن شد'
  from source n where d.source_id = n.id and d.end_reason = n.words)
update circular.circular c set end_note = 'متن دیگری جایگزین آن شد' from named n where c.id = n.id;
