-- That the day of the letter behind a source had been misread, and what it is: stands in the course of each of its duties.
create table duty.redating (
  id         bigint generated always as identity primary key,
  source_id  bigint      not null references duty.source,
  letter_was date        not null,
  letter_on  date        not null,
  reason     text        not null check (reason <> ''),
  redated_at timestamptz not null,
  redated_by bigint                                     -- absent for the system itself
);
create index redating_source on duty.redating (source_id);
revoke update, delete on duty.redating from ${app};
