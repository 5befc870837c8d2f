package ir.saman.circular.page;

/**
 * The electronic signature under a letter.
 *
 * @param words who signed, as what, when; or why there is no signature to show
 * @param digest of the text that was signed; empty where there is none
 */
record Seal(String words, String digest) {}
