-- What a source lays only when something happens: an appointment, or an event that is recorded. Absent: laid at once.
alter table duty.source add column arises jsonb;

-- Why a source ended, as its issuer said.
alter table duty.source add column ended_reason text;

-- Why a duty ended with its source; it stands on the duty's page. A duty that went on elsewhere is told by transferred_from.
alter table duty.duty add column end_reason text;
create index duty_transferred on duty.duty (transferred_from) where transferred_from is not null;

-- An extension the issuer gives of itself, asked by nobody.
alter table duty.relief add column unasked boolean not null default false;

-- That what is forbidden was done: said by the issuer, or by whoever oversees its programme.
create table duty.breach (
  id          bigint generated always as identity primary key,
  duty_id     bigint      not null references duty.duty on delete cascade,
  happened_on date        not null,
  reason      text        not null check (reason <> ''),
  reported_at timestamptz not null,
  reported_by bigint      not null,
  organ_id    bigint      not null references directory.organ   -- the organ for which it was reported
);
create index breach_duty on duty.breach (duty_id, id);
revoke update, delete on duty.breach from ${app};
