-- Lists count the clauses and asks of each circular they show: out of an index, without reading the texts.
create index clause_members on circular.clause (circular_id, id) include (ceased_with);
