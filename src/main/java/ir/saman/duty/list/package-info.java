/** All duties within the actor's reach, filtered in the address bar. */
@NullMarked
package ir.saman.duty.list;

import org.jspecify.annotations.NullMarked;
