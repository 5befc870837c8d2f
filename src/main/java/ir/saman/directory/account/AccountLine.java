package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of the list of accounts; the national code is masked here for everyone. */
record AccountLine(
        long id,
        String name,
        String nameSearch,
        String userName,
        Optional<String> nationalCode,
        boolean enabled,
        Optional<Instant> lastSignIn,
        String seats) {

    /** Its place in the list. */
    List<String> key() {
        return List.of(nameSearch, Long.toString(id));
    }

    String maskedCode() {
        return nationalCode.map(Masked::code).orElse("");
    }

    String lastSeen() {
        return lastSignIn.map(Tehran::moment).orElse(text("directory.account.never"));
    }

    Chip state() {
        return enabled
                ? new Chip(text("directory.account.enabled"), Tone.MET)
                : new Chip(text("directory.account.disabled"), Tone.PLAIN);
    }
}
