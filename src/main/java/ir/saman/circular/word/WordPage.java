package ir.saman.circular.word;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.word.ListedWord.Place;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.stream.Stream;

/** The list of suspect words and the form that adds one. */
record WordPage(Form form, Slice<ListedWord> words) {

    static final String PATH = "/desk/suspect-words";
    static final String WORD = "word";
    static final String SUGGESTION = "suggestion";
    static final String PLACE = "place";
    static final String NOTE = "note";

    Field search() {
        return Field.of(form, "q", text("circular.word.search"));
    }

    Field word() {
        return Field.of(form, WORD, text("circular.word.word")).must();
    }

    Field suggestion() {
        return Field.of(form, SUGGESTION, text("circular.word.suggestion")).must();
    }

    Field place() {
        return Field.of(form, PLACE, text("circular.word.place")).must();
    }

    Field note() {
        return Field.of(form, NOTE, text("circular.word.note"));
    }

    static List<Option> places() {
        return Stream.of(Place.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    /** The question before a word is removed. */
    static Confirm sure(ListedWord word) {
        return new Confirm(
                word.removing(),
                List.of(text("circular.word.remove.follows")),
                PATH + "/" + word.id() + "/remove",
                text("kit.ask.yes"),
                PATH,
                List.of(new Option("sure", "on")));
    }
}
