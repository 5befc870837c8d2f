package ir.saman.kit.web;

/** One thing to choose: the value sent and the words shown. */
public record Option(String value, String text) {}
