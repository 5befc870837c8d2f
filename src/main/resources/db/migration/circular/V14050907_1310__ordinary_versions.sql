-- Whether a version was for everyone: what once was confidential stays so, though the circular is ordinary today.
alter table circular.version
  add column ordinary boolean not null
    generated always as (coalesce(cast(document as jsonb) ->> 'classification', '') = 'ORDINARY') stored;
