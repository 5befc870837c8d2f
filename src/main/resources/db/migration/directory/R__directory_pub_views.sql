-- What other modules may read of the directory. Additive only.
create or replace view directory.pub_organ as
select id, code, kind, name, name_search, parent_id, path, province, county, level, agency_id, ministry_id, article5, valid_from, valid_to,
       code_system
from directory.organ;

create or replace view directory.pub_territory as
select code, level, province, name, provisional from directory.territory;

create or replace view directory.pub_programme as
select id, code, name from directory.programme;

create or replace view directory.pub_seat as
select m.id as membership_id, m.account_id, m.organ_id, m.role, m.valid_from, m.valid_to, p.name as person_name, a.enabled
from directory.membership m
join directory.account a on a.id = m.account_id
join directory.person p on p.id = a.person_id;

create or replace view directory.pub_account as
select a.id, p.name as person_name, a.person_id
from directory.account a
join directory.person p on p.id = a.person_id;

grant select on directory.pub_organ, directory.pub_territory, directory.pub_programme, directory.pub_seat, directory.pub_account to ${app};

create or replace view directory.pub_overseer as
select programme_id, organ_id from directory.programme_overseer;
grant select on directory.pub_overseer to ${app};

create or replace view directory.pub_succession as
select predecessor_id, successor_id, on_date from directory.organ_succession;
grant select on directory.pub_succession to ${app};

create or replace view directory.pub_person as
select id, name from directory.person;
create or replace view directory.pub_post_kind as
select code, title from directory.post_kind;
create or replace view directory.pub_holder as
select id as post_id, organ_id, post_kind, holder_id as person_id, held_since
from directory.post where holder_id is not null and post_kind is not null;
grant select on directory.pub_person, directory.pub_post_kind, directory.pub_holder to ${app};

-- Whether somebody may take a seat on a day: the membership and its organ stand, the account is enabled; of a deputy, see
-- ir.saman.directory.seat.SeatSql, which asks the same of one account.
create or replace function directory.pub_seated(account bigint, organ bigint, seat_role text, deputy_for bigint, on_day date)
returns boolean language sql stable as $$
  select exists (
    select from directory.membership m
    join directory.organ o on o.id = m.organ_id and (o.valid_to is null or o.valid_to > on_day)
    join directory.account h on h.id = m.account_id and h.enabled
    join directory.account a on a.id = account and a.enabled
    where m.account_id = coalesce(deputy_for, account) and m.organ_id = organ and m.role = seat_role
      and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day)
      and (deputy_for is null
        or exists (select from directory.deputy d
                   where d.membership_id = m.id and d.account_id = account and on_day between d.valid_from and d.valid_to)
          and exists (select from directory.membership own
                      where own.account_id = account and own.organ_id = organ
                        and own.valid_from <= on_day and (own.valid_to is null or own.valid_to > on_day))
          and not exists (select from directory.membership audit
                          where audit.account_id = account and audit.role = 'AUDITOR'
                            and audit.valid_from <= on_day and (audit.valid_to is null or audit.valid_to > on_day))))
$$;
grant execute on function directory.pub_seated(bigint, bigint, text, bigint, date) to ${app};

-- Whether anybody is there: how many enabled accounts have a seat in an organ on a day, and when one of them last signed in.
-- Of the organ, not of its people. Organs without an account have no row.
create or replace function directory.pub_presence(on_day date)
returns table (organ_id bigint, accounts bigint, last_signed_in timestamptz)
language sql stable security definer rows 15000 set search_path = pg_catalog as $$
  select m.organ_id, count(distinct m.account_id), max(a.last_sign_in)
  from directory.membership m join directory.account a on a.id = m.account_id
  where a.enabled and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day)
  group by m.organ_id
$$;
revoke execute on function directory.pub_presence(date) from public;
grant execute on function directory.pub_presence(date) to ${app};
