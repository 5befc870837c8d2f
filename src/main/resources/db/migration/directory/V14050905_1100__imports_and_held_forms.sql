-- Which changes of the organs the checks of a waiting file have seen: by number, since a change that was under way while
-- the file was read is dated before it. A file that already waits has seen none, and must be read again.
alter table directory.import_batch add column seen_change bigint not null default 0;

-- A form too long to be held: its reader is told that nothing was kept, instead of nothing at all.
alter table directory.held_form add column kept boolean not null default true;
