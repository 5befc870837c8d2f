-- What is forbidden binds, has no day and is never overdue.
alter table duty.source drop constraint source_force_check;
alter table duty.source add constraint source_force_check check (force in ('MUST', 'SHOULD', 'MUST_NOT'));

-- A bearer rule with its codes read: what an organ is held against. Null: does not restrict.
create type duty.restriction as (
  article5    boolean,
  kinds       text[],
  levels      text[],
  territories text[],
  organs      bigint[],
  below       ltree[],
  left_out    bigint[]
);
