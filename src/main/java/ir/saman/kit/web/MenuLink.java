package ir.saman.kit.web;

/** An entry of the menu as one reader sees it; {@code current} where they are now. */
public record MenuLink(String text, String path, boolean current) {}
