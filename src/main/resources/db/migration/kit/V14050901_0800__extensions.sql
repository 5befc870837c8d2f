-- Trusted extensions: the owner of the database may create them, no superuser is needed.
create extension if not exists pg_trgm;
create extension if not exists ltree;
create extension if not exists btree_gist;
