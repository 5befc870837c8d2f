package ir.saman.circular.settle;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Versions;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens what is uncertain in a circular to whoever writes for its issuer; for everyone else it does not exist. */
@Component
record SettleDesk(Instruments instruments, Versions versions) {

    /** @throws NotFound if there is no such circular, or the actor does not write for its issuer */
    SettlePage page(long circular, Actor actor, Form form) {
        Instrument instrument = instruments.get(circular);
        instruments.requireIssuer(actor, Act.WRITE_CIRCULAR, instrument);
        int version = versions.of(instrument.circular()).getLast().number();
        CircularText text =
                versions.text(instrument.circular(), version).orElseThrow(() -> new NotFound(instrument.object()));
        String field = form.value(SettleForm.FIELD);
        Optional<Uncertain> chosen = text.uncertain().stream()
                .filter(each -> field.isEmpty() || each.field().equals(field))
                .findFirst();
        return new SettlePage(instrument, text, version, chosen, form);
    }
}
