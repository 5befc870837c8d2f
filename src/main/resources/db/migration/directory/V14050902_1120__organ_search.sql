-- Organs are searched with every letter typed and written seldom: no list of pending entries that each search must read.
alter index directory.organ_search set (fastupdate = off);
