/** What the pages about a duty share: its card, who has a part in it, its answers, what lies behind it. */
@NullMarked
package ir.saman.duty.card;

import org.jspecify.annotations.NullMarked;
