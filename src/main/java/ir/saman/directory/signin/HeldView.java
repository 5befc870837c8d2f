package ir.saman.directory.signin;

import ir.saman.kit.web.Option;
import java.util.List;
import java.util.UUID;

/** The page of a held form. */
record HeldView(UUID token, HeldForm form) {

    /** All that goes along when it is sent again. */
    List<Option> hidden() {
        return form.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Option(field.getKey(), value)))
                .toList();
    }
}
