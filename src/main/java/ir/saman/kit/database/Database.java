package ir.saman.kit.database;

/**
 * The database in use: where it is, as whom the application works and as whom the migrations run, and what there is to
 * stop when Saman leaves it.
 */
record Database(String url, Login app, Login owner, Runnable leaving) implements AutoCloseable {

    static Database embedded(LocalPostgres postgres) {
        return new Database(postgres.url(), postgres.app(), postgres.owner(), postgres::close);
    }

    static Database outside(String url, Login app, Login owner) {
        return new Database(url, app, owner, () -> {});
    }

    @Override
    public void close() {
        leaving.run();
    }
}
