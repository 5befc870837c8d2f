-- Kinds of posts that circulars lay duties on the holders of, such as «دستیار مردمی‌سازی»: a registry, as circulars name them.
create table directory.post_kind (
  code  text primary key,
  title text not null check (title <> '')
);

alter table directory.post add column post_kind text references directory.post_kind;
alter table directory.post add column held_since date;           -- the day its holder was appointed; absent: not known
create index post_of_kind on directory.post (post_kind, organ_id) where post_kind is not null;
