package ir.saman.circular.burden;

/** An organ with how many duties it has open now, how many come with the issue, and how many it has open then. */
record Office(long id, String name, long present, long fresh, long later) {

    String path() {
        return "/desk/organs/" + id;
    }
}
