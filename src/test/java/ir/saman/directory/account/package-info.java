@NullMarked
package ir.saman.directory.account;

import org.jspecify.annotations.NullMarked;
