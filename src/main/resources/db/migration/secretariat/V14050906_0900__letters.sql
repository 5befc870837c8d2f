-- Official letters: number, date and what each answers or relays. Organs are opaque numbers here, with the name as written.
create table secretariat.letter_series (
  organ_id bigint  not null,
  series   text    not null,
  year     integer not null,                       -- Persian
  last     integer not null check (last > 0),
  primary key (organ_id, series, year)
);
-- The row is locked until the numbering transaction ends: no number is given twice and none is lost.
grant select, insert, update on secretariat.letter_series to ${app};

create table secretariat.letter (
  id             bigint generated always as identity primary key,
  organ_id       bigint      not null,
  organ_name     text        not null,
  series         text        not null,
  year           integer     not null,
  place          integer,                          -- in the series of that year; absent: numbered by hand
  number         text        not null,
  number_key     text        generated always as (replace(kit.fa_norm(number), ' ', '')) stored,
  on_date        date        not null,
  subject        text        not null,
  kind           text        not null,             -- the word of the module that writes it
  classification text        not null check (classification in ('ORDINARY', 'CONFIDENTIAL')),
  urgency        text        not null check (urgency in ('ORDINARY', 'IMPORTANT', 'URGENT')),
  relation       text        check (relation in ('ANSWERS', 'RELAYS', 'FOLLOWS')),
  parent_id      bigint      references secretariat.letter,
  recorded_at    timestamptz not null,
  constraint letter_number unique (organ_id, number_key, on_date),
  constraint letter_place unique (organ_id, series, year, place),
  check ((relation is null) = (parent_id is null)),
  check (parent_id < id)                           -- a chain has no ring
);
create index letter_parent on secretariat.letter (parent_id) where parent_id is not null;

-- What was sent is never overwritten.
grant select, insert on secretariat.letter to ${app};
