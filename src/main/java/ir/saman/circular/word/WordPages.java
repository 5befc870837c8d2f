package ir.saman.circular.word;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.word.ListedWord.Place;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/suspect-words}: the words that are marked as suspect wherever a circular's text is read. */
@Controller
class WordPages {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    private final WordSql sql;
    private final Words words;

    WordPages(WordSql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    /** The list, the newest first; {@code q} narrows it. */
    @Asks(Act.EDIT_SUSPECT_WORD)
    @GetMapping(WordPage.PATH)
    Reply list(Form form, Cursor cursor) {
        return page(form, cursor);
    }

    /** Adds a word; 422 beside the field for a missing or too long one, and for one that stands there already. */
    @Asks(Act.EDIT_SUSPECT_WORD)
    @PostMapping(WordPage.PATH)
    Reply add(Form form, Actor actor) {
        String word = line(form, WordPage.WORD, text("circular.word.word"));
        String suggestion = line(form, WordPage.SUGGESTION, text("circular.word.suggestion"));
        String note = PersianText.tidyLine(form.value(WordPage.NOTE));
        if (note.length() > LONGEST) {
            form.error(WordPage.NOTE, text("kit.form.long", text("circular.word.note"), LONGEST, note.length()));
        }
        if (!word.isEmpty() && word.equals(suggestion)) {
            form.error(WordPage.SUGGESTION, text("circular.word.same"));
        }
        Optional<Place> place = form.choice(WordPage.PLACE, text("circular.word.place"), Place.class);
        ListedWord listed = new ListedWord(0, word, suggestion, place.orElse(Place.ANYWHERE), note);
        if (!form.refused() && !words.add(listed, actor.by())) {
            form.error(WordPage.WORD, text("circular.word.there"));
        }
        if (form.refused()) {
            return page(form, Cursor.first()).refused();
        }
        return Redirect.to(WordPage.PATH).saying(text("circular.word.added", word));
    }

    /** Removes a word, once that is confirmed; one that is gone stays gone. */
    @Asks(Act.EDIT_SUSPECT_WORD)
    @PostMapping(WordPage.PATH + "/{id:[0-9]{1,18}}/remove")
    Reply remove(@PathVariable long id, Form form, Actor actor) {
        Optional<ListedWord> word = sql.find(id);
        if (word.isPresent() && !form.has("sure")) {
            return Page.of("kit/web/confirm", WordPage.sure(word.get()));
        }
        words.remove(id, actor.by());
        return Redirect.to(WordPage.PATH).saying(text("circular.word.removed"));
    }

    /** Whoever works on texts comes here from their list. */
    @Bean
    static MenuEntry suspectWordsEntry() {
        return MenuEntry.desk(
                "circular.word.title",
                WordPage.PATH,
                620,
                Authority.whoMay(Act.EDIT_SUSPECT_WORD)
                        .and(Authority.whoMay(Act.EDIT_CIRCULAR_TEXT).negate()));
    }

    private Page page(Form form, Cursor cursor) {
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        String typed = PersianText.tidyLine(form.value("q"));
        String wanted = typed.substring(0, Math.min(typed.length(), LONGEST));
        Slice<ListedWord> found = Slice.of(
                sql.list(wanted, from, ROWS + 1),
                from,
                ROWS,
                each -> List.of(Long.toString(each.id())),
                sql.count(wanted));
        return Page.of("circular/word/list", new WordPage(form, found));
    }

    private static String line(Form form, String name, String label) {
        return PersianText.tidyLine(form.required(name, label, LONGEST));
    }
}
