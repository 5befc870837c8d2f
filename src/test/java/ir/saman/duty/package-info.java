@org.jspecify.annotations.NullMarked
package ir.saman.duty;
