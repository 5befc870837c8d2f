package ir.saman.directory.imports;

/** What is wrong in one cell: its line, its address in the file, and the reason in words. */
record Fault(int line, String cell, String reason) {}
