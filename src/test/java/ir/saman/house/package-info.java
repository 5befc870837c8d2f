/** The build as the first reviewer: arrows, shape, SQL and texts. */
@org.jspecify.annotations.NullMarked
package ir.saman.house;
