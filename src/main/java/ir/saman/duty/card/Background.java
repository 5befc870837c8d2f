package ir.saman.duty.card;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Deadline;
import ir.saman.duty.DutyId;
import ir.saman.duty.SourceText;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Quote;
import java.util.List;
import java.util.Optional;

/**
 * Why a duty is there and by when: the clause behind it, the deadline with its derivation, and which other duties the
 * same evidence meets.
 *
 * @param clause absent when no module knows the source
 * @param alsoMet those of them the reader may see
 * @param answeredBefore the duty this one goes on from, where that was answered with evidence of another kind
 */
public record Background(
        Optional<SourceText> clause, Deadline deadline, List<AlsoMet> alsoMet, Optional<DutyId> answeredBefore) {

    public Background {
        alsoMet = List.copyOf(alsoMet);
    }

    /** The same with the clause opened. */
    Background opening(Optional<SourceText> opened) {
        return new Background(opened, deadline, alsoMet, answeredBefore);
    }

    /** In which version the clause is worded so; empty where no module knows it. */
    public String version() {
        return clause.map(words -> text("duty.source.version", Digits.persian(words.version())))
                .orElse("");
    }

    /** The letter's own words, where they are known. */
    public Optional<SourceText.Letter> letter() {
        return clause.flatMap(SourceText::letter);
    }

    /** What the evidence may still meet. */
    public List<AlsoMet> toMeet() {
        return alsoMet.stream().filter(each -> each.state().answerable()).toList();
    }

    /** What has been answered with the same evidence. */
    public List<AlsoMet> answered() {
        return alsoMet.stream().filter(each -> !each.state().answerable()).toList();
    }

    /** The clause in place, leading to where it stands. */
    public Optional<Quote> quote() {
        return clause.map(words -> new Quote(
                text("duty.source.cite", words.title(), words.label()),
                Link.to(text("duty.source.open"), words.link()),
                words.text()));
    }

    /** Title and label in a line, or nothing. */
    public String cite() {
        return clause.map(words -> text("duty.source.cite", words.title(), words.label()))
                .orElse("");
    }
}
