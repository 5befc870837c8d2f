@org.jspecify.annotations.NullMarked
package ir.saman.directory.tree;
