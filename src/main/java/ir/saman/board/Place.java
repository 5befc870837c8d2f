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

    /** Those of one organ alone: of a province or a county only where that is not empty. */
    record Own(OrganId organ, String province, String county) implements Place {

        /** All of them. */
        public Own(OrganId organ) {
            this(organ, "", "");
        }
    }

    /**
     * Says to a statement whose duties are counted: {@code :province}, {@code :county} (codes, empty for any), {@code
     * :agencies}, {@code :organ} (numbers, 0 for any).
     */
    default StatementSpec in(StatementSpec statement) {
        return statement
                .param("province", province(this))
                .param("county", county(this))
                .param(
                        "agencies",
                        this instanceof Agencies agencies ? agencies.organ().value() : 0)
                .param("organ", this instanceof Own own ? own.organ().value() : 0);
    }

    private static String province(Place place) {
        return switch (place) {
            case Province province -> province.code();
            case Own own -> own.province();
            case Country country -> "";
            case County county -> "";
            case Agencies agencies -> "";
        };
    }

    private static String county(Place place) {
        return switch (place) {
            case County county -> county.code();
            case Own own -> own.county();
            case Country country -> "";
            case Province province -> "";
            case Agencies agencies -> "";
        };
    }
}
