package ir.saman.circular.graph;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text in the graph.
 *
 * @param key its own among all
 * @param circular the circular it is or belongs to; 0 for a text known only because another names it
 * @param open whether everybody may know of it
 * @param title its kind and number
 * @param about its subject, or what else is known
 * @param href of its page; empty where it has none
 */
record Node(String key, long circular, boolean open, String title, Optional<LocalDate> day, String about, String href) {

    boolean isCircular() {
        return key.startsWith("c");
    }

    boolean leads() {
        return !href.isEmpty();
    }

    String date() {
        return day.map(each -> PersianDate.of(each).format()).orElse("");
    }

    /** All that is known of it in a line. */
    String words() {
        String dated = date().isEmpty() ? title : text("circular.name.dated", title, date());
        return about.isEmpty() ? dated : text("circular.graph.words", dated, about);
    }

    /** What it is bound to, drawn. */
    String graph() {
        return GraphPages.PATH + "/" + circular;
    }

    String graphWords() {
        return text("circular.graph.of", title);
    }
}
