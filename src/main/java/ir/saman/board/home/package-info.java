/** The portal's first page: what Saman is, which circulars are in force, how far the country is. */
@NullMarked
package ir.saman.board.home;

import org.jspecify.annotations.NullMarked;
