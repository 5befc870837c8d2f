package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a clause may be parted in two: at its line ends and behind its sentences. */
record SplitPage(Held held, Clause clause) {

    static final String AT = "at";

    private static final Pattern END = Pattern.compile("\\n+|[.:!\\u061b\\u061f] +");

    /** The words of a clause, piece by piece; together they are the whole. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find() && pieces.size() < Typed.LINES) {
            pieces.add(text.substring(start, end.end()));
            start = end.end();
        }
        pieces.add(text.substring(start));
        return pieces.stream().filter(each -> !each.isBlank()).toList();
    }

    /** Each piece but the first, as where the second clause may begin. */
    List<Option> places() {
        List<String> pieces = pieces(clause.text());
        return IntStream.range(1, pieces.size())
                .mapToObj(at -> new Option(Integer.toString(at), pieces.get(at).strip()))
                .toList();
    }

    Field at() {
        return Typed.field(held.form(), AT).hint(text("circular.draft.hint.at")).must();
    }

    String first() {
        return pieces(clause.text()).getFirst();
    }

    String action() {
        return held.path(clause.anchor()) + "/split";
    }

    String title() {
        return text("circular.draft.split.of", TreeRow.titleOf(clause));
    }

    List<Link> trail() {
        return held.trail(title());
    }
}
