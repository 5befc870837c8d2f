-- The organs a circular binds, of those within a reach: the link that counts them and the list that names them ask the same. It reads
-- what the duties publish, so it is called so that it comes after that.
create or replace function circular.bound_within(circular bigint, own bigint, below ltree, in_province text, in_county text, overseer bigint, on_day date)
returns table (organ_id bigint) language sql stable as $$
  select o.id
  from (select distinct d.organ_id
        from circular.clause l
        join circular.ask a on a.clause_id = l.id
        join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
        join duty.pub_duty d on d.source_id = s.id and d.state <> 'ENDED'
        where l.circular_id = circular) bound
  join directory.pub_organ o on o.id = bound.organ_id
  where o.id = own or o.path <@ below or o.province = in_province or o.county = in_county
     or exists (select from circular.circular c
                where c.id = circular
                  and (duty.pub_stands_for(c.issuer_id, on_day) = overseer
                       or exists (select from directory.pub_overseer v
                                  where v.programme_id = c.programme_id and v.organ_id = overseer)))
$$;
