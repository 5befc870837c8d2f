-- Counties are made nearly every year, so an administrator enters and renames them. The ledger knows a territory by its
-- number (a code may one day be replaced by the official one); a province never has two counties of one name,
-- however it is spelt or spaced.
alter table directory.territory
  add column number bigint generated always as identity unique,
  add column name_search text generated always as (kit.fa_norm(name)) stored;

create unique index territory_county_name on directory.territory (province, replace(name_search, ' ', '')) where level = 'COUNTY';
