/** First start: the country as the resource files know it, loaded once into an empty directory. */
@NullMarked
package ir.saman.directory.first;

import org.jspecify.annotations.NullMarked;
