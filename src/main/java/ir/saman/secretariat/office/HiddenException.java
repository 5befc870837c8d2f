package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.IOException;

/** Ends the look into a file at the first thing that may not be there, however deep in the parts; see {@link Inspection}. */
final class HiddenException extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    HiddenException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
