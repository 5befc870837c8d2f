-- The text of a circular in layers (F1, D1): what was read from its source, sheet by sheet and never changed; each correction
-- by a human, a sheet at a time; which words are which clause's. How the layers differ is worked out, not stored.
create table circular.original (
  id          bigint generated always as identity primary key,
  circular_id bigint      not null references circular.circular,
  file_id     bigint      references secretariat.file,     -- the source as it came; absent for a text typed in
  file_name   text        not null default '',
  digest      text        not null,                         -- SHA-256: the same text is brought in once
  length      integer     not null check (length > 0),
  sheets      integer     not null check (sheets > 0),
  brought_at  timestamptz not null,
  brought_by  bigint      references directory.account,     -- absent for the system itself
  revision    integer     not null default 0,               -- of the last correction
  aligned     integer     not null default 0,               -- how often its clauses were aligned by a human
  unique (circular_id, digest)
);

create table circular.original_sheet (
  original_id bigint  not null references circular.original,
  sheet       integer not null,
  start_at    integer not null,                             -- in characters of the whole, as Java counts them
  body        text    not null,
  primary key (original_id, sheet)
);

create table circular.correction (
  original_id bigint      not null references circular.original,
  revision    integer     not null,
  sheet       integer     not null,
  body        text        not null,
  how         text        not null check (how in ('TYPED', 'ACCEPTED')),
  made_at     timestamptz not null,
  made_by     bigint      not null references directory.account,
  primary key (original_id, revision),
  foreign key (original_id, sheet) references circular.original_sheet
);
create index correction_of_sheet on circular.correction (original_id, sheet, revision desc);

-- What a human has looked at and let be, known again by the words around it.
create table circular.let_be (
  original_id bigint      not null references circular.original,
  kind        text        not null,
  raw         text        not null,
  around      text        not null,
  let_at      timestamptz not null,
  let_by      bigint      not null references directory.account,
  primary key (original_id, kind, raw, around)
);

create table circular.clause_span (
  original_id bigint  not null references circular.original,
  anchor      text    not null,
  start_at    integer not null,
  end_at      integer not null check (end_at > start_at),
  sheet       integer not null,
  words       text    not null,                             -- the original's own, kept so that a page of clauses is one read
  confirmed   boolean not null,
  primary key (original_id, anchor)
);

-- Words that are often misread, kept by an administrator.
create table circular.suspect_word (
  id         bigint generated always as identity primary key,
  word       text not null check (word <> ''),
  suggestion text not null check (suggestion <> ''),
  place      text not null default 'ANYWHERE' check (place in ('ANYWHERE', 'LETTERHEAD')),
  note       text not null default '',
  word_search text generated always as (kit.fa_norm(word)) stored,
  unique (word_search, place)
);

-- Seen in the first five letters.
insert into circular.suspect_word (word, suggestion, place, note) values
  ('بازرگانی', 'بازرسی', 'ANYWHERE', 'در نامه ۵۱۹۱۱۰؛ در بخشنامه ۱۴۱۳۳ به راستی بازرگانی است'),
  ('نیازمندی', 'نیازسنجی', 'ANYWHERE', 'در نامه ۵۱۹۱۱۰'),
  ('اسناد امکانات', 'استخدامی کشور', 'ANYWHERE', 'در سربرگ نامه ۵۱۹۱۱۰'),
  ('اسکان ارائه', 'امکان ارائه', 'ANYWHERE', 'در دستورالعمل ماده ۳۶'),
  ('کتبه', 'کلیه', 'ANYWHERE', 'در ابلاغ اصفهان'),
  ('استاندارداری', 'استانداری', 'ANYWHERE', 'در ابلاغ اصفهان'),
  ('نامه دارد', 'پیوست: دارد', 'LETTERHEAD', 'در نامه ۵۱۹۱۱۰'),
  ('پوست', 'پیوست', 'LETTERHEAD', 'در سربرگ‌ها'),
  ('پست', 'پیوست', 'LETTERHEAD', 'در سربرگ‌ها'),
  ('ارحمت', 'اولویت', 'LETTERHEAD', 'در بخشنامه ۱۴۱۳۳'),
  ('شوراهای، مجامع', 'شوراها، مجامع', 'ANYWHERE', 'در بخشنامه ۵۲۱۰۰'),
  ('تشکلهای و', 'تشکل‌ها و', 'ANYWHERE', 'در بخشنامه ۵۲۱۰۰'),
  ('دانشجویی هیئتها', 'دانشجویی، هیئت‌ها', 'ANYWHERE', 'در بخشنامه ۵۲۱۰۰'),
  ('این مقرر', 'این مقرره', 'ANYWHERE', 'در بخشنامه ۵۲۱۰۰'),
  ('تهییه', 'تهیه', 'ANYWHERE', 'در نامه ۵۱۹۱۱۰'),
  ('ذیربیط', 'ذی‌ربط', 'ANYWHERE', 'در نامه ۵۱۹۱۱۰'),
  ('دورکار', 'دورنگار', 'ANYWHERE', 'در نشانی دستورالعمل ماده ۳۶');
