@NullMarked
package ir.saman.kit.web;

import org.jspecify.annotations.NullMarked;
