package ir.saman.board;

import ir.saman.directory.OrganId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Whose duties are counted. */
public sealed interface Place {

    /** All. */
    record Country() implements Place {}

    /** Those of the organs of a province, its counties included. */
    record Province(String code) implements Place {}

    /** Those of the organs of a county. */
    record County(String code) implements Place {}

    /**
     * Those stamped with an organ as their agency or as their ministry, with its units in provinces and counties; of the
     * Presidency, also those stamped with a ministry that stands below it. Where their bearers stand today does not matter.
     */
    record Agencies(OrganId organ) implements Place {}

    /** Those of one organ alone. */
    record Own(OrganId organ) implements Place {}

    /**
     * Says to a statement whose duties are counted: {@code :province}, {@code :county} (codes, empty for any), {@code
     * :agencies}, {@code :organ} (numbers, 0 for any).
     */
    default StatementSpec in(StatementSpec statement) {
        return statement
                .param("province", this instanceof Province province ? province.code() : "")
                .param("county", this instanceof County county ? county.code() : "")
                .param(
                        "agencies",
                        this instanceof Agencies agencies ? agencies.organ().value() : 0)
                .param("organ", this instanceof Own own ? own.organ().value() : 0);
    }
}
