/** The official's board: the country, a province, a county, an agency or one's own organ, as far as the reader may see. */
@NullMarked
package ir.saman.board.national;

import org.jspecify.annotations.NullMarked;
