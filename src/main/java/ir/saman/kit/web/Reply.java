package ir.saman.kit.web;

/**
 * What a handler answers a browser with: a page, a redirect after a command, or a file to keep. A handler method that
 * declares {@code Reply} (or one of the three) is answered by {@link ReplyWriter}.
 */
public sealed interface Reply permits Page, Redirect, Export {}
