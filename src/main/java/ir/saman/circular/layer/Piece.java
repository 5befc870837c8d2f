package ir.saman.circular.layer;

import ir.saman.circular.CutText.Span;

/**
 * A sentence or line of a text: what a human names when saying where a clause's words stand.
 *
 * @param number counted from 1 through the whole text
 */
record Piece(int number, Span span, String text) {}
