-- What other modules may read of the secretariat. Additive only.
create or replace view secretariat.pub_security_event as
select id, at, kind, account_id, organ_id, role, object, why from secretariat.security_event;

create or replace view secretariat.pub_notice as
select id, account_id, at, text, link, read_at from secretariat.notice;

create or replace view secretariat.pub_file as
select id, sha256, size, media_type, stored_at from secretariat.file;

grant select on secretariat.pub_security_event, secretariat.pub_notice, secretariat.pub_file to ${app};
