/** What is in force for an organ, and how each is carried out (D3). */
@NullMarked
package ir.saman.circular.mine;

import org.jspecify.annotations.NullMarked;
