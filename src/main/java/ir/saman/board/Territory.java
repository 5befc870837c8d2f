package ir.saman.board;

/** A territory's name and the province it lies in (a province lies in itself). */
record Territory(String name, String province) {}
