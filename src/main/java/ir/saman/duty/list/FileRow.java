package ir.saman.duty.list;

/** A duty as a file shows it, all in words but its number. */
record FileRow(long number, String due, String standing, String action, String organ, String place, String source) {}
