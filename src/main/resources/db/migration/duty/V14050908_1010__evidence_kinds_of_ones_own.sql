-- Whoever writes a circular may need a kind of evidence no circular has asked for: it is added on a page. Those of the file stay
-- the file's; the others are the installation's own.

alter table duty.evidence_kind
  add column id  bigint  generated always as identity unique,
  add column own boolean not null default false;

-- Of two that send the same form at once, one is told that the name is taken.
create unique index evidence_kind_own_name on duty.evidence_kind (kit.fa_norm(name)) where own;
