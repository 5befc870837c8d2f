package ir.saman.directory.first;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the first start: each statement takes a whole file as a JSON array. The day an organ began is unknown to the
 * files, so all begin on 1979-03-21 (1358/01/01), and their provenance says so.
 */
@Component
class FirstSql {

    static final String HAS_ORGANS = "select exists (select from directory.organ)";

    static final String PROVINCES = """
            insert into directory.territory (code, level, province, name, code_system, provisional)
            select code, 'PROVINCE', code, name_fa, 'SCI', false
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, name_fa text)""";

    static final String COUNTIES = """
            insert into directory.territory (code, level, province, name, code_system, provisional)
            select code, 'COUNTY', province_code, name_fa,
                   case code_source when 'provisional' then 'SAMAN' else code_source end, code_source = 'provisional'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, province_code text, name_fa text, code_source text)""";

    static final String NATIONAL = """
            insert into directory.organ (code, code_system, code_provisional, kind, name, name_en, path, article5,
                                         valid_from, valid_to, provenance)
            select code, 'SAMAN', true, kind, name_fa, nullif(name_en, ''), '', article5, date '1979-03-21',
                   case kind when 'PREDECESSOR' then date '2016-07-22' end,
                   evidence || '; valid-from unknown' || case kind when 'PREDECESSOR' then '; valid-to approximate' else '' end
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r (code text, kind text, name_fa text, name_en text, article5 boolean, evidence text)""";

    static final String NATIONAL_PARENTS = """
            update directory.organ o set parent_id = p.id
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, parent_code text)
            join directory.organ p on p.code_system = 'SAMAN' and p.code = r.parent_code
            where o.code_system = 'SAMAN' and o.code = r.code""";

    static final String SUCCESSIONS = """
            insert into directory.organ_succession (predecessor_id, successor_id, on_date)
            select o.id, s.id, coalesce(o.valid_to, o.valid_from)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, successor_code text)
            join directory.organ o on o.code_system = 'SAMAN' and o.code = r.code
            join directory.organ s on s.code_system = 'SAMAN' and s.code = r.successor_code""";

    static final String PROVINCIAL = """
            insert into directory.organ (code, code_system, code_provisional, kind, name, name_en, parent_id, path, province,
                                         article5, valid_from, provenance)
            select 'P' || p.code || '-' || t.code, 'SAMAN', true, t.kind, coalesce(e.name_fa, replace(t.name_fa, '{p}', p.name)),
                   coalesce(e.name_en, replace(t.name_en, '{p}', n.name_en)), o.id, '', p.code, t.article5, date '1979-03-21',
                   'template ' || t.code || '; ' || coalesce(e.source, t.evidence) || '; valid-from unknown'
            from jsonb_to_recordset(cast(:templates as jsonb))
              as t (code text, kind text, name_fa text, name_en text, parent_code text, article5 boolean, evidence text)
            join directory.organ o on o.code_system = 'SAMAN' and o.code = t.parent_code
            join directory.territory p on p.level = 'PROVINCE'
            join jsonb_to_recordset(cast(:provinces as jsonb)) as n (code text, name_en text) on n.code = p.code
            left join jsonb_to_recordset(cast(:exceptions as jsonb))
              as e (province_code text, template_code text, what text, name_fa text, name_en text, source text)
              on e.province_code = p.code and e.template_code = t.code
            where e.what is distinct from 'OMIT'""";

    static final String OF_COUNTIES = """
            insert into directory.organ (code, code_system, code_provisional, kind, name, parent_id, path, province, county,
                                         article5, valid_from, provenance)
            select 'C' || c.code, 'SAMAN', true, t.kind, replace(t.name_fa, '{c}', c.name), o.id, '', c.province,
                   c.code, t.article5, date '1979-03-21', 'template ' || t.code || '; ' || t.evidence || '; valid-from unknown'
            from jsonb_to_recordset(cast(:rows as jsonb))
              as t (code text, kind text, name_fa text, parent_template text, article5 boolean, evidence text)
            join directory.territory c on c.level = 'COUNTY'
            join directory.organ o on o.code_system = 'SAMAN' and o.code = 'P' || c.province || '-' || t.parent_template""";

    static final String PLACE = """
            select directory.place_organs((select array_agg(id) from directory.organ where parent_id is null))""";
    static final String ORGANS = "select id from directory.organ order by id";

    static final String HOLIDAYS = """
            insert into directory.holiday (on_date, title, status)
            select date_gregorian, title_fa, status from jsonb_to_recordset(cast(:rows as jsonb))
              as r (date_gregorian date, title_fa text, status text)""";

    static final String PROGRAMMES = """
            insert into directory.programme (code, name, note)
            select code, name, coalesce(note, '')
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, name text, note text)""";

    static final String AXES = """
            insert into directory.programme_axis (programme_id, position, name, provenance)
            select p.id, a.position, a.axis ->> 'name', 'named in public news, not in an official text'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, axes jsonb)
            join directory.programme p on p.code = r.code
            cross join jsonb_array_elements(r.axes) with ordinality as a (axis, position)""";

    static final String PROGRAMME_ORGANS = """
            insert into directory.programme_organ (programme_id, position, level, name, organ_kind, organ_id, article5)
            select p.id, o.position, l.level ->> 'name', o.organ ->> 'name', o.organ #>> '{playedBy,kinds,0}',
                   (select id from directory.organ where code_system = 'SAMAN' and code = o.organ #>> '{playedBy,organs,0}'),
                   coalesce((o.organ #>> '{playedBy,article5}')::boolean, false)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, levels jsonb, organs jsonb)
            join directory.programme p on p.code = r.code
            cross join jsonb_array_elements(r.organs) with ordinality as o (organ, position)
            join jsonb_array_elements(r.levels) as l (level) on l.level ->> 'code' = o.organ ->> 'level'""";

    static final String POWERS = """
            insert into directory.programme_power (programme_organ_id, position, text, clause, force)
            select po.id, w.position, w.power ->> 'text', w.power ->> 'clause', w.power ->> 'force'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, organs jsonb)
            join directory.programme p on p.code = r.code
            cross join jsonb_array_elements(r.organs) with ordinality as o (organ, position)
            join directory.programme_organ po on po.programme_id = p.id and po.position = o.position
            cross join jsonb_array_elements(o.organ -> 'limits') with ordinality as w (power, position)""";

    /** The Administrative and Employment Organisation (N029) and the Supreme Administrative Council (N152). */
    static final String OVERSEERS = """
            insert into directory.programme_overseer (programme_id, organ_id)
            select p.id, o.id
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text)
            join directory.programme p on p.code = r.code
            join directory.organ o on o.code_system = 'SAMAN' and o.code in ('N029', 'N152')""";

    private final JdbcClient db;

    FirstSql(JdbcClient db) {
        this.db = db;
    }

    boolean hasOrgans() {
        return db.sql(HAS_ORGANS).query(Boolean.class).single();
    }

    /** Runs a statement that takes one file. */
    void run(String statement, String rows) {
        db.sql(statement).param("rows", rows).update();
    }

    void provincial(String templates, String provinces, String exceptions) {
        db.sql(PROVINCIAL)
                .param("templates", templates)
                .param("provinces", provinces)
                .param("exceptions", exceptions)
                .update();
    }

    /** Computes every organ's place on the administration tree, and tells all their numbers. */
    List<Long> place() {
        db.sql(PLACE).query(Long.class).single();
        return db.sql(ORGANS).query((row, number) -> row.getLong(1)).list();
    }
}
