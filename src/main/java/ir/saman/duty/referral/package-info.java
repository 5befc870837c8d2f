/** Referral with a note (ارجاع، هامش) inside an organ: head, expert, back. */
@NullMarked
package ir.saman.duty.referral;

import org.jspecify.annotations.NullMarked;
