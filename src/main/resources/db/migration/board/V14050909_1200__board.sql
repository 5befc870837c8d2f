-- Storey 5: boards. A figure is never kept here; what a reader keeps of boards is: addresses, and lines to be told of (A6).
create schema board;
grant usage on schema board to ${app};
alter default privileges in schema board grant select, insert, update, delete on tables to ${app};

-- A board's page under a name. Only its address: whoever opens it sees what he may see.
create table board.saved_view (
  id          bigint generated always as identity primary key,
  account_id  bigint      not null references directory.account,
  name        text        not null check (name <> ''),
  name_search text        generated always as (kit.fa_norm(name)) stored,
  address     text        not null check (address like '/desk/board%'),
  saved_at    timestamptz not null,
  unique (account_id, name)
);

-- A figure somebody is told of when it crosses a line, read as the seat it was asked for in sees it.
create table board.watch (
  id         bigint generated always as identity primary key,
  account_id bigint      not null references directory.account,
  organ_id   bigint      not null references directory.organ,
  role       text        not null,
  deputy_for bigint      references directory.account,   -- whose seat it is, of a deputy
  place      text        not null,                        -- as ir.saman.board.Scope names it; '': the widest of the seat
  place_name text        not null,                        -- said while the place cannot be seen
  circular   text        not null,                        -- a number; '': any
  source_id  bigint      not null,                        -- of one clause; 0: any
  measure    text        not null check (measure in ('OVERDUE', 'WAITING', 'RETURNED', 'SHARE')),
  side       text        not null check (side in ('ABOVE', 'BELOW')),
  line       bigint      not null check (line >= 0),      -- a number of duties; hundredths of a share
  crossed    boolean     not null,
  since      timestamptz not null,                        -- how long it has been so
  read_at    timestamptz not null,
  revision   integer     not null default 1
);
-- The same form sent twice is one watch.
create unique index watch_once on board.watch
  (account_id, organ_id, role, coalesce(deputy_for, 0), place, circular, source_id, measure, side, line);
create index watch_read on board.watch (read_at, id);
