package ir.saman.duty;

import java.util.Optional;

/**
 * The clause or resolution behind a duty, as its own module words it.
 *
 * @param title what it is part of, such as «بخشنامه ۱۰۷۰۳۰ — ۱۴۰۳/۱۱/۱۴»
 * @param label which part, such as «بند ۵»
 * @param link a path to the very clause
 * @param version the number of the version of the text that these words stand in
 * @param letter the letter's own words, where its text was brought in and the source was opened alone
 */
public record SourceText(
        Source source, String title, String label, String text, String link, String version, Optional<Letter> letter) {

    /** The same where nothing is known of the letter's own words, or nobody asked for them. */
    public SourceText(Source source, String title, String label, String text, String link, String version) {
        this(source, title, label, text, link, version, Optional.empty());
    }

    /**
     * The words of the letter as they were read in its scan or file, misreadings and all.
     *
     * @param page where in the letter, such as «برگ ۲»
     * @param link a path to the very place
     * @param confirmed whether a human said that these are the words; else they are only proposed
     */
    public record Letter(String raw, String page, String link, boolean confirmed) {}
}
