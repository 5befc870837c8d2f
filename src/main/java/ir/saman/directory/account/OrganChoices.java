package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Picks an organ from what was typed, without JavaScript too: its code or its whole name picks it at once; a part of a
 * name brings the refused form back with the organs it may mean, to choose one.
 */
@Component
class OrganChoices {

    static final String LIKE = """
            select id, name from directory.organ
            where (valid_to is null or valid_to > :today)
              and (code = :code or name_search like '%' || kit.fa_norm(:typed) || '%')
            order by code = :code desc, name_search = kit.fa_norm(:typed) desc, length(name_search), id limit 12""";

    static final String SAME = """
            select count(*) from directory.organ
            where (valid_to is null or valid_to > :today)
              and (code = :code or name_search = kit.fa_norm(:typed))""";

    private final JdbcClient db;
    private final Organs organs;
    private final Clock clock;

    OrganChoices(JdbcClient db, Organs organs, Clock clock) {
        this.db = db;
        this.organs = organs;
        this.clock = clock;
    }

    /** The organ meant by the fields {@code organ} (typed) and {@code organId} (chosen); an error noted if unclear. */
    Optional<Organ> read(Form form) {
        Optional<Organ> chosen =
                form.typed("organId").flatMap(Digits::parse).flatMap(id -> organs.find(new OrganId(id)));
        if (chosen.isPresent()) {
            return chosen;
        }
        String typed = form.required("organ", text("directory.account.organ"), 300);
        List<Option> meant = options(form);
        if (!typed.isEmpty() && meant.isEmpty()) {
            form.error("organ", text("directory.account.organ.unknown"));
        }
        if (meant.isEmpty() || same(typed) != 1) {
            form.error("organ", text("directory.account.organ.several", meant.size()));
            return Optional.empty();
        }
        return organs.find(new OrganId(Long.parseLong(meant.getFirst().value())));
    }

    /** The organs that what was typed may mean, best first. */
    List<Option> options(Form form) {
        return form.typed("organ")
                .map(typed -> db.sql(LIKE)
                        .param("typed", typed)
                        .param("code", Digits.latin(typed))
                        .param("today", Tehran.today(clock))
                        .query((row, number) -> new Option(Long.toString(row.getLong("id")), row.getString("name")))
                        .list())
                .orElse(List.of());
    }

    private long same(String typed) {
        return db.sql(SAME)
                .param("typed", typed)
                .param("code", Digits.latin(typed))
                .param("today", Tehran.today(clock))
                .query(Long.class)
                .single();
    }
}
