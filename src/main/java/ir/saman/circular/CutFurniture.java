package ir.saman.circular;

import ir.saman.circular.CutText.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of a letter is not its clauses, told row by row: each rule names what a row is, the first that knows stands. */
final class CutFurniture {

    private static final int SHORT = 90;
    private static final int LONGEST_ADDRESS = 200;

    private static final List<Rule> RULES = List.of(
            Rule.of(Kind.COPIES, "letter.copies", LONGEST_ADDRESS),
            Rule.of(Kind.LETTERHEAD, "letter.field", SHORT),
            Rule.of(Kind.LETTERHEAD, "letter.number", SHORT),
            Rule.of(Kind.LETTERHEAD, "letter.figures", SHORT),
            Rule.of(Kind.LETTERHEAD, "letter.attachment", SHORT),
            Rule.of(Kind.LETTERHEAD, "letter.bracket", SHORT),
            Rule.of(Kind.LETTERHEAD, "letter.organ", SHORT),
            Rule.of(Kind.OPENING, "letter.opening", 45),
            Rule.of(Kind.SUBJECT, "letter.subject", LONGEST_ADDRESS),
            Rule.of(Kind.SALUTATION, "letter.salutation", 60));

    private static final Rule TO = Rule.of(Kind.ADDRESSEES, "letter.to", LONGEST_ADDRESS);
    private static final Rule PERSON = Rule.of(Kind.ADDRESSEES, "letter.person", LONGEST_ADDRESS);
    private static final Pattern CONTACT = CutWords.pattern("letter.contact");
    private static final Pattern NAME = CutWords.pattern("letter.name");
    private static final Pattern POST = CutWords.pattern("letter.post");
    private static final Pattern RELAYS = CutWords.pattern("letter.relays");

    private CutFurniture() {}

    /** A kind, and what a row of it looks like. */
    private record Rule(Kind kind, Pattern looks, int longest) {

        static Rule of(Kind kind, String key, int longest) {
            return new Rule(kind, CutWords.pattern(key), longest);
        }

        boolean knows(CutRow row) {
            return row.plain().length() <= longest && looks.matcher(row.plain()).matches();
        }
    }

    /** What a row is wherever it stands. */
    static Optional<Kind> anywhere(CutRow row) {
        if (row.blank()) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.knows(row))
                .map(Rule::kind)
                .findFirst()
                .or(() -> isContact(row) ? Optional.of(Kind.LETTERHEAD) : Optional.empty());
    }

    /** Whether a row before the first clause says to whom the letter goes. */
    static boolean isAddress(CutRow row) {
        return TO.knows(row) || PERSON.knows(row);
    }

    /** Whether a row is the name of an organ alone, as letterheads and signatures have it. */
    static boolean isOrgan(CutRow row) {
        return anywhere(row).filter(Kind.LETTERHEAD::equals).isPresent()
                && row.plain().chars().noneMatch(Character::isDigit)
                && row.plain().indexOf(':') < 0;
    }

    /** Whether a row could be a person's name. */
    static boolean isName(CutRow row) {
        return row.plain().length() <= 45 && NAME.matcher(row.plain()).matches();
    }

    /** Whether a row below a name is what that person signs as. */
    static boolean isPost(CutRow row) {
        return row.plain().length() <= SHORT && POST.matcher(row.plain()).matches();
    }

    /** Whether words hand another letter on. */
    static boolean relays(String plain) {
        return RELAYS.matcher(plain).find();
    }

    private static boolean isContact(CutRow row) {
        return row.plain().length() <= 250
                && CONTACT.matcher(row.plain()).results().limit(2).count() == 2;
    }
}
