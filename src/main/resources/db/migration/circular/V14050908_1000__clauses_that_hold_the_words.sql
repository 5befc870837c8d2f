-- Clauses are compared as they are; only for words of one or two letters, which must stand alone, is a clause first freed of the
-- signs around its words. That was done for each clause of a page of the library and took half of a search.

drop function circular.search_patterns(text);

-- Whether a normalised text holds all words of a normalised question, by the rule of search_query.
create function circular.search_parts(value text) returns text[]
    language sql stable strict parallel safe
as $$
select array(select circular.search_pattern(w) from unnest(circular.search_words(value)) w where length(w) > 2)
$$;

-- The words of one or two letters as patterns of like for a text of bare words between blanks.
create function circular.search_shorts(value text) returns text[]
    language sql stable strict parallel safe
as $$
select array(select '% ' || substr(p, 2, length(p) - 2) || ' %'
             from unnest(circular.search_words(value)) w cross join circular.search_pattern(w) p where length(w) <= 2)
$$;
