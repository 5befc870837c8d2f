-- What the legal office says to a clause of a draft, or to the whole: open until its author has dealt with it.
create table circular.review_comment (
  id          bigint generated always as identity primary key,
  draft_id    bigint      not null references circular.draft,
  anchor      text        not null default '',               -- of the clause; empty for the whole text
  words       text        not null check (words <> ''),
  said_at     timestamptz not null,
  said_by     bigint      not null references directory.account,
  answer      text        not null default '',
  resolved_at timestamptz,
  resolved_by bigint      references directory.account,
  check ((resolved_at is null) = (resolved_by is null))
);
create index review_comment_draft on circular.review_comment (draft_id, id);
