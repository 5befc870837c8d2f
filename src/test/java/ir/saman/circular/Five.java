package ir.saman.circular;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The five circulars that come with Saman, as a test meets them. */
public record Five(JdbcClient db) {

    public static final List<String> NUMBERS = List.of("107030", "14133", "52100", "519110", "161152");

    /** The number inside Saman. */
    public long id(String number) {
        return db.sql("select id from circular.circular where number = :number and classification = 'ORDINARY'")
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
