/** What a reader sees when something goes wrong: a page that says what to do, or a problem document for programs. */
@NullMarked
package ir.saman.kit.web.errors;

import org.jspecify.annotations.NullMarked;
