-- What happens around a circular in force (D1, D3, F1): who opened it, what its bearers ask about it, how the late are reminded.

-- The first opening of its page by somebody of an organ.
create table circular.seen (
  circular_id bigint      not null references circular.circular,
  organ_id    bigint      not null references directory.organ,
  seen_at     timestamptz not null,
  seen_by     bigint      not null references directory.account,
  primary key (circular_id, organ_id)
);
revoke update, delete on circular.seen from ${app};

create index relay_organ on circular.relay (organ_id, circular_id);

-- A question to the issuer about a clause (استعلام), answered once. The asker's organ is named to the issuer only.
create table circular.question (
  id          bigint generated always as identity primary key,
  circular_id bigint      not null references circular.circular,
  anchor      text        not null,
  organ_id    bigint      not null references directory.organ,   -- who asks
  issuer_id   bigint      not null references directory.organ,   -- who answers: the issuer, or who stood in its stead that day
  question    text        not null check (question <> ''),
  question_search text    generated always as (kit.fa_norm(question)) stored,
  asked_at    timestamptz not null,
  asked_by    bigint      not null references directory.account,
  answer      text,
  answered_at timestamptz,
  answered_by bigint      references directory.account,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
-- The same question sent twice is asked once.
create unique index question_once on circular.question (circular_id, anchor, organ_id, md5(question));
create index question_issuer on circular.question (issuer_id, id);
create index question_organ on circular.question (organ_id, id);
revoke delete on circular.question from ${app};

create function circular.answered_once() returns trigger language plpgsql as $$
begin
  if old.answer is not null then raise exception 'a question is answered once'; end if;
  return new;
end $$;
create trigger question_answered_once before update on circular.question for each row execute function circular.answered_once();

-- One letter to all organs that are late (تذکر), with the list of them as it was.
create table circular.reminder (
  id          bigint generated always as identity primary key,
  circular_id bigint      not null references circular.circular,
  organ_id    bigint      not null references directory.organ,   -- who reminds
  letter_id   bigint      not null,
  number      text        not null,
  on_date     date        not null,
  body        text        not null,
  signatory_name text     not null,
  signatory_post text     not null,
  sent_at     timestamptz not null,
  sent_by     bigint      not null references directory.account
);
create index reminder_circular on circular.reminder (circular_id, id);

create table circular.reminder_organ (
  reminder_id bigint  not null references circular.reminder,
  organ_id    bigint  not null references directory.organ,
  name        text    not null,
  late        integer not null check (late > 0),
  since       date    not null,                                  -- its oldest missed day
  primary key (reminder_id, organ_id)
);
revoke update, delete on circular.reminder, circular.reminder_organ from ${app};
