package ir.saman.directory.security;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import java.time.Instant;
import java.util.Optional;

/** A refusal, as the security log keeps it. */
record SecurityEvent(
        long id,
        Instant at,
        String kind,
        Optional<String> account,
        Optional<String> organ,
        Optional<Role> role,
        String object,
        String why) {

    String when() {
        return Tehran.moment(at);
    }

    String kindWords() {
        return text("directory.security.kind." + kind);
    }

    String objectWords() {
        return EventWords.object(object);
    }

    String whyWords() {
        return EventWords.why(why);
    }

    String who() {
        return account.orElse(text("directory.security.nobody"));
    }

    String as() {
        return role.map(Role::label).orElse("")
                + organ.map(name -> " · " + name).orElse("");
    }
}
