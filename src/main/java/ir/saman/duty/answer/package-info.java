/** Answering a duty: a draft kept on the server, checked and submitted once. */
@NullMarked
package ir.saman.duty.answer;

import org.jspecify.annotations.NullMarked;
