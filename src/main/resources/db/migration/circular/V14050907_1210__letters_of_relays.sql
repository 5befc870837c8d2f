-- Under which entry of the secretariat a relay has its number and date; absent for what was relayed before Saman.
alter table circular.relay add column letter_id bigint references secretariat.letter;
