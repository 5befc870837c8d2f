-- What other modules may read of circulars. Additive only.
create or replace view circular.pub_circular as
select id, number, issued_on, subject, issuer_id, programme_id, classification, address, state, ended_on,
       array(select a.value from circular.candidate a where a.circular_id = c.id and a.field = 'number') as earlier_numbers
from circular.circular c;

create or replace view circular.pub_clause as
select id, circular_id, parent_id, anchor, label, force, text from circular.clause;

create or replace view circular.pub_ask as
select id, clause_id, action from circular.ask;

grant select on circular.pub_circular, circular.pub_clause, circular.pub_ask to ${app};
