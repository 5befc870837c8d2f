-- Under which entry of the secretariat a draft has its number and date.
alter table circular.draft add column letter_id bigint;
