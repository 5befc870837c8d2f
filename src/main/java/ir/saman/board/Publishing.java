package ir.saman.board;

import ir.saman.directory.Actor;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Settings;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which figures the public sees at {@code /status} and on the first page: one setting of the installation. */
@Component
public class Publishing {

    private static final String KEY = "board.status.published";
    private static final String BETWEEN = ",";

    /** An installation has one public page. */
    private static final Subject PAGE = new Subject.One("public-status", 1);

    private final Settings settings;
    private final Ledger ledger;

    Publishing(Settings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Those that are shown now. */
    public Set<Published> published() {
        return settings.find(KEY).map(Publishing::read).orElseGet(Published::first);
    }

    /** Shows these from now on, and no others, instead of those of {@code before}; false where these are no longer shown. */
    @Transactional
    public boolean publish(Actor actor, Set<Published> before, Set<Published> figures) {
        Set<Published> now = read(settings.hold(KEY, joined(Published.first())));
        if (now.equals(before) && !now.equals(figures)) {
            settings.put(KEY, joined(figures));
            ledger.write(
                    actor.by(),
                    "board.status.publish",
                    PAGE,
                    Map.of("before", joined(before), "after", joined(figures)));
        }
        return now.equals(before);
    }

    private static Set<Published> read(String names) {
        return Published.named(List.of(names.split(BETWEEN)));
    }

    private static String joined(Set<Published> figures) {
        return String.join(BETWEEN, Published.names(figures));
    }
}
