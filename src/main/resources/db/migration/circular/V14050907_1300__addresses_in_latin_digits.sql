-- A circular is found by its address in Latin digits, whatever digits its number was typed in.
update circular.circular c
set address = l.latin || case when exists (select from circular.circular o where o.address = l.latin) then '~' || c.id else '' end
from (select id, translate(address, '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', '01234567890123456789') as latin from circular.circular) l
where l.id = c.id and l.latin <> c.address;
