package ir.saman.directory.national;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the full size's organs. */
@Component
class NationalSql {

    /** One unit of each provincial unit in each county, then a second one, until there are so many organs. */
    static final String MAKE = """
            insert into directory.organ (code, code_system, code_provisional, kind, name, parent_id, path, province, county,
                                         article5, valid_from, provenance)
            select 'L' || u.id || '-' || c.code || '-' || part, 'SAMAN', true, 'COUNTY_UNIT',
                   replace(replace((cast(:names as text[]))[part], '{0}', u.name), '{1}', c.name),
                   u.id, '', c.province, c.code, u.article5, u.valid_from, 'load national'
            from directory.organ u
            join directory.territory c on c.level = 'COUNTY' and c.province = u.province
            cross join generate_series(1, 2) part
            where u.kind = 'PROVINCIAL_UNIT' and u.valid_to is null
            order by part, c.code, u.id
            limit greatest(0, :organs - (select count(*) from directory.organ where valid_to is null))
            on conflict do nothing
            returning id""";

    static final String PLACE = "select directory.place_organs(cast(:organs as bigint[]))";

    private final JdbcClient db;

    NationalSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * Makes what is missing to so many open organs; their numbers.
     *
     * @param names the names of the first and the second unit, with places for the unit above and the county
     */
    List<Long> make(int organs, List<String> names) {
        return db.sql(MAKE)
                .param("organs", organs)
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void place(List<Long> organs) {
        db.sql(PLACE)
                .param("organs", organs.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
