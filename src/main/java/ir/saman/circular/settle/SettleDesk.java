package ir.saman.circular.settle;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.RelayText;
import ir.saman.circular.Versions;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens what is uncertain in a circular or a relay of it to whoever writes for its issuer; for everyone else it is not there. */
@Component
record SettleDesk(Instruments instruments, Versions versions, RelaySettleSql relays) {

    /** @throws NotFound if there is no such circular, or the actor does not write for its issuer */
    SettlePage page(long circular, Actor actor, Form form) {
        Instrument instrument = allowed(circular, actor);
        int version = versions.of(instrument.circular()).getLast().number();
        CircularText text =
                versions.text(instrument.circular(), version).orElseThrow(() -> new NotFound(instrument.object()));
        return page(new Doubtful.Letter(instrument, text, version), form);
    }

    /** @throws NotFound if that circular has no such relay, or the actor does not write for the circular's issuer */
    SettlePage page(long circular, long relay, Actor actor, Form form) {
        Instrument instrument = allowed(circular, actor);
        return relays.find(instrument.circular(), relay)
                .map(found -> new Doubtful.Passed(instrument, relay, found.by(), relays.settled(relay, text(found))))
                .map(letter -> page(letter, form))
                .orElseThrow(() -> new NotFound("relay " + relay + " of " + instrument.object()));
    }

    private RelayText text(RelaySettleSql.Found found) {
        return versions.relay(found.document());
    }

    private Instrument allowed(long circular, Actor actor) {
        Instrument instrument = instruments.get(circular);
        instruments.requireIssuer(actor, Act.WRITE_CIRCULAR, instrument);
        return instrument;
    }

    private static SettlePage page(Doubtful letter, Form form) {
        String field = form.value(SettleForm.FIELD);
        Optional<Uncertain> chosen = letter.uncertain().stream()
                .filter(each -> field.isEmpty() || each.field().equals(field))
                .findFirst();
        return new SettlePage(letter, chosen, form);
    }
}
