-- Whether a watch saw nothing when it was last looked at: that it has come to rest is told once, as a crossed line is.
alter table board.watch add column rested boolean not null default false;
