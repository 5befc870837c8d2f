package ir.saman.kit.web;

/** One entry of a timeline: when (in words), what, a line below it (or empty), and its tone. */
public record Moment(String when, String title, String note, Tone tone) {}
