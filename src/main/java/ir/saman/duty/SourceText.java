package ir.saman.duty;

/**
 * The clause or resolution behind a duty, as its own module words it.
 *
 * @param title what it is part of, such as «بخشنامه ۱۰۷۰۳۰ — ۱۴۰۳/۱۱/۱۴»
 * @param label which part, such as «بند ۵»
 * @param link a path to the very clause
 * @param version the version of the text that was in force when asked
 */
public record SourceText(Source source, String title, String label, String text, String link, String version) {}
