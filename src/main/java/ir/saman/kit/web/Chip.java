package ir.saman.kit.web;

/** A state in a word or two, and its tone. */
public record Chip(String text, Tone tone) {}
