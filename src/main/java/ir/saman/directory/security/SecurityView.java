package ir.saman.directory.security;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import ir.saman.secretariat.SecurityLog;
import java.util.Arrays;
import java.util.List;

/** The security log. */
record SecurityView(Form form, Slice<SecurityEvent> slice) {

    Field kind() {
        return Field.of(form, "kind", text("directory.security.kind"));
    }

    Field words() {
        return Field.of(form, "q", text("directory.security.search"));
    }

    Field since() {
        return Field.of(form, "since", text("directory.security.since"));
    }

    Field till() {
        return Field.of(form, "till", text("directory.security.till"));
    }

    List<Option> kinds() {
        return Arrays.stream(SecurityLog.Kind.values())
                .map(kind -> new Option(kind.name(), text("directory.security.kind." + kind)))
                .toList();
    }
}
