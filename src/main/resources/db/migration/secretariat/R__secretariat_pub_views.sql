-- What other modules may read of the secretariat. Additive only.
create or replace view secretariat.pub_security_event as
select id, at, kind, account_id, organ_id, role, object, why from secretariat.security_event;

create or replace view secretariat.pub_notice as
select id, account_id, at, text, link, read_at from secretariat.notice;

create or replace view secretariat.pub_file as
select id, sha256, size, media_type, stored_at from secretariat.file;

grant select on secretariat.pub_security_event, secretariat.pub_notice, secretariat.pub_file to ${app};

create or replace view secretariat.pub_letter as
select id, organ_id, organ_name, number, on_date, subject, kind, classification, urgency, relation, parent_id, recorded_at
from secretariat.letter;

-- Without the text: that is for whoever shows the subject itself.
create or replace view secretariat.pub_signature as
select id, subject_kind, subject_id, digest, account_id, organ_id, name, post, signed_at from secretariat.signature;

grant select on secretariat.pub_letter, secretariat.pub_signature to ${app};
