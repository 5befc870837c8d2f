package ir.saman.duty.relief;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for relief and decides on it, as an officer and the issuer would. */
@Component
public class ReliefSteps {

    static final String REASON = "سامانه استان در دسترس نبود";

    private final Relieving relieving;

    ReliefSteps(Relieving relieving) {
        this.relieving = relieving;
    }

    /** Asks for more time and is granted it, if the rules let him ask; the outcome's name. */
    public String extension(Actor bearer, Actor issuer, DutyId duty, LocalDate until) {
        return granted(issuer, extensionAsked(bearer, duty, until));
    }

    /** Asks to be left out and is, if the rules let him ask; the outcome's name. */
    public String exemption(Actor bearer, Actor issuer, DutyId duty) {
        return granted(
                issuer,
                relieving.ask(bearer, duty, new AskedRelief(Relief.Kind.NOT_APPLICABLE, Optional.empty(), REASON)));
    }

    Asked extensionAsked(Actor bearer, DutyId duty, LocalDate until) {
        return relieving.ask(bearer, duty, new AskedRelief(Relief.Kind.EXTENSION, Optional.of(until), REASON));
    }

    private String granted(Actor issuer, Asked asked) {
        return asked instanceof Asked.Waits waits
                ? relieving
                        .decide(issuer, waits.relief(), true, REASON)
                        .getClass()
                        .getSimpleName()
                : asked.getClass().getSimpleName();
    }
}
