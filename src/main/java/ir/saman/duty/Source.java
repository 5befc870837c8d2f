package ir.saman.duty;

/**
 * What lays a duty, opaque to the hub: a kind such as {@code circular} and a number which the module of that kind
 * understands.
 */
public record Source(String kind, long ref) {}
