-- A half-space is written or left out: where one is asked for, its parts may stand as words of their own.
create function circular.search_asked(typed text) returns tsquery
    language sql stable strict parallel safe
as $$
select case when strpos(typed, E'\u200c') = 0 then circular.search_query(kit.fa_norm(typed))
       else circular.search_query(kit.fa_norm(typed))
            || circular.search_query(kit.fa_norm(replace(typed, E'\u200c', ' '))) end
$$;

-- The words asked for as patterns of like for a text of bare words between blanks; short ones as whole words, as in search_query.
create function circular.search_patterns(value text) returns text[]
    language sql stable strict parallel safe
as $$
select array(select case when length(w) > 2 then p else '% ' || substr(p, 2, length(p) - 2) || ' %' end
             from unnest(circular.search_words(value)) w cross join circular.search_pattern(w) p)
$$;

-- Words between blanks, without what stands before and after them.
create function circular.search_bare(value text) returns text
    language sql immutable strict parallel safe
as $$
select ' ' || translate(value, '.,;:?!()[]{}"''«»…*', '                   ') || ' '
$$;
