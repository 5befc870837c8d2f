@org.jspecify.annotations.NullMarked
package ir.saman.kit.calendar;
