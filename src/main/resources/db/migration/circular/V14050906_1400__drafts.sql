-- A circular before it is issued: its document as it is being written, with every earlier state kept.
create table circular.draft (
  id          bigint generated always as identity primary key,
  circular_id bigint      references circular.circular,        -- what it amends; absent for a new one
  organ_id    bigint      not null references directory.organ, -- who issues it
  document    text        not null,                            -- CircularText as JSON
  subject     text        not null,
  subject_search text     generated always as (kit.fa_norm(subject)) stored,
  state       text        not null default 'WRITING' check (state in ('WRITING', 'IN_REVIEW', 'SIGNED', 'ISSUED', 'DROPPED')),
  revision    integer     not null default 1,                  -- two people at one draft
  made_at     timestamptz not null,
  made_by     bigint      not null references directory.account,
  changed_at  timestamptz not null,
  changed_by  bigint      not null references directory.account,
  issued_as   bigint      references circular.circular,
  check ((state = 'ISSUED') = (issued_as is not null))
);
create index draft_organ on circular.draft (organ_id, changed_at desc, id desc);
create unique index draft_one_amendment on circular.draft (circular_id) where state not in ('ISSUED', 'DROPPED');

create table circular.draft_state (
  draft_id  bigint      not null references circular.draft,
  revision  integer     not null,
  document  text        not null,
  saved_at  timestamptz not null,
  saved_by  bigint      not null references directory.account,
  primary key (draft_id, revision)
);
revoke update, delete on circular.draft_state from ${app};
