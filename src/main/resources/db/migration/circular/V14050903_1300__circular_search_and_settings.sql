-- What a clause does not say and its issuer has set is told apart from the clause's words, wherever a rule is shown.
alter table circular.ask
  add column rhythm_by text not null default 'CLAUSE' check (rhythm_by in ('CLAUSE', 'ISSUER_SETTING'));

alter table circular.clause
  add column heading_search text generated always as (kit.fa_norm(label || ' ' || heading)) stored;

create index circular_newest on circular.circular (issued_on desc, id desc);
