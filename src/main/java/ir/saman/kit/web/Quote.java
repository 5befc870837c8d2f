package ir.saman.kit.web;

/** Words of another text, with where they stand: {@code cite} names the place, {@code link} leads there. */
public record Quote(String cite, Link link, String text) {}
