package ir.saman.directory.security;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.kit.text.Digits;
import java.util.List;
import java.util.stream.Stream;

/** Puts what the log keeps in the code's own words, for programs to compare, into words for a reader. */
final class EventWords {

    /** How objects are named, the longer name before one it begins with; the rest is a number, a code or an address. */
    private static final List<String> OBJECTS = List.of(
            "board province",
            "board county",
            "board agency",
            "posts of organ",
            "seat in organ",
            "change of password",
            "confirmation of password",
            "sign-in from",
            "territory",
            "circular",
            "holiday",
            "relief",
            "organ",
            "duty");

    private static final List<String> REASONS = List.of(
            "too many attempts",
            "wrong password",
            "wrong old password",
            "unknown user name",
            "account disabled",
            "confidential");

    private EventWords() {}

    /** «تکلیف ۴۷۱۱»; what is in no list, such as the address of a page, stays as it is. */
    static String object(String kept) {
        return OBJECTS.stream()
                .filter(name -> (kept + " ").startsWith(name + " "))
                .findFirst()
                .map(name -> text(
                        "directory.security.object." + key(name),
                        number(kept.substring(name.length()).strip())))
                .orElse(kept);
    }

    private static String number(String rest) {
        return rest.matches("[0-9]+") ? Digits.persian(rest) : rest;
    }

    /** Which act was refused to which role, or the reason in words. */
    static String why(String kept) {
        if (REASONS.contains(kept)) {
            return text("directory.security.why." + key(kept));
        }
        String first = kept.split(" ", 2)[0];
        return Stream.of(Act.values())
                .filter(act -> act.name().equals(first))
                .findFirst()
                .map(act -> text(
                        kept.endsWith("is for a party to it")
                                ? "directory.security.why.party"
                                : "directory.security.why.act",
                        act.label()))
                .orElse(kept);
    }

    private static String key(String words) {
        return words.replace(' ', '-');
    }
}
