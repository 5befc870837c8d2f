package ir.saman.circular;

import ir.saman.circular.CircularText.Reference;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.database.Reads;
import ir.saman.kit.text.Digits;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL by which a draft is held against what stands before it is issued. */
@Component
class IssueRuleSql {

    /** All at once and in one order, so that two that hold the same ones wait for one another and never both. */
    static final String LOCK_ALL = """
            select id from circular.circular where id = any (cast(:circulars as bigint[])) order by id for update""";

    /** In Saman by its number and day or candidates for them; the issuer is named in words or by its code, or not at all. */
    @Reads(Replaced.class)
    static final String REPLACED = """
            select c.id, c.kind, c.number, c.issued_on, c.address, c.state, coalesce(c.ended_by, 0) as ended_by,
                   o.name as issuer, duty.pub_stands_for(c.issuer_id, :today) = duty.pub_stands_for(:organ, :today) as own
            from circular.circular c join directory.pub_organ o on o.id = c.issuer_id
            where c.kind = :kind and :number <> ''
              and (:issuer = '' or o.code = :issuer or o.name_search = kit.fa_norm(:issuer))
              and (c.number = :number
                   or exists (select from circular.candidate k
                              where k.circular_id = c.id and k.field = 'number' and k.value = :number))
              and (cast(:onDate as date) is null or c.issued_on = :onDate
                   or exists (select from circular.candidate k
                              where k.circular_id = c.id and k.field = 'date' and k.value = :onDay))
            order by c.id""";

    private final JdbcClient db;

    IssueRuleSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * A circular that a reference names.
     *
     * @param endedBy 0 where nothing replaced it
     * @param issuer the name of who issued it
     * @param own whether whoever replaces it stands in that organ's place today
     */
    record Replaced(
            long id,
            String kind,
            String number,
            LocalDate issuedOn,
            String address,
            String state,
            long endedBy,
            String issuer,
            boolean own) {

        CircularName name() {
            return new CircularName(kind, number, issuedOn, address);
        }

        CircularId circular() {
            return new CircularId(id);
        }

        boolean inForce() {
            return state.equals("IN_FORCE");
        }
    }

    /** Holds these circulars until the transaction ends. */
    void lock(Collection<CircularId> circulars) {
        db.sql(LOCK_ALL)
                .param("circulars", circulars.stream().map(CircularId::value).toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Replaced> replaced(Reference reference, OrganId by, LocalDate today) {
        return db.sql(REPLACED)
                .param("kind", reference.kind())
                .param("number", Digits.latin(reference.number()))
                .param("issuer", reference.issuer())
                .param("onDate", reference.date().orElse(null))
                .param(
                        "onDay",
                        reference
                                .date()
                                .map(day -> Digits.latin(PersianDate.of(day).format()))
                                .orElse(""))
                .param("organ", by.value())
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Replaced.class))
                .list();
    }
}
