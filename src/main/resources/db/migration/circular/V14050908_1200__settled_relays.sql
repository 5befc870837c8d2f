-- What of a relay could not be read for certain and has been settled since. The relay's document stays as it came: its readers are
-- shown what it is, and what it was taken for.
create table circular.relay_settled (
  relay_id   bigint      not null references circular.relay,
  field      text        not null,
  value      text        not null,                      -- what it is, in the document's own form; empty: as it stands
  day        date        check ((field = 'date') = (day is not null)),
  reason     text        not null check (reason <> ''), -- on what evidence
  settled_at timestamptz not null,
  settled_by bigint      not null references directory.account,
  primary key (relay_id, field)
);
revoke update, delete on circular.relay_settled from ${app};
