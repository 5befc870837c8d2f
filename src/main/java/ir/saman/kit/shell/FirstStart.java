package ir.saman.kit.shell;

/**
 * What a module wants in place before the first request: a bean, run at every start after the migrations and before the
 * web server listens, in the order of {@code @Order}, by one node at a time. It must find by itself whether its work is
 * already done.
 */
public interface FirstStart {
    void run();
}
