-- Who signed which text. The text is kept byte for byte, so that it can be read and compared for as long as it stands.
create table secretariat.signature (
  id           bigint generated always as identity primary key,
  subject_kind text        not null,
  subject_id   bigint      not null,
  digest       text        not null,               -- SHA-256 of the text, hexadecimal
  text         bytea       not null,
  account_id   bigint      not null,               -- always a person's account: the system signs nothing
  deputy_for   bigint,                             -- the account whose seat was filled
  organ_id     bigint      not null,
  name         text        not null,               -- as written under the text
  post         text        not null,
  signed_at    timestamptz not null,
  ledger_entry bigint      not null references secretariat.ledger_entry,
  check (digest = encode(sha256(text), 'hex')),
  -- pressing twice signs once
  constraint signature_once unique (subject_kind, subject_id, account_id, digest)
);

-- What was signed is never taken back here: a later text gets its own signature.
grant select, insert on secretariat.signature to ${app};
