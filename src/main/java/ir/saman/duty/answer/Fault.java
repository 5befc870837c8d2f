package ir.saman.duty.answer;

/** What is wrong with a field of an answer, in words. */
record Fault(String field, String text) {}
