package ir.saman.secretariat;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings of this installation, by key: what an administrator or a load has switched on. */
@Component
public class Settings {

    static final String FIND = "select value from secretariat.setting where key = :key";
    static final String PUT = """
            insert into secretariat.setting (key, value) values (:key, :value)
            on conflict (key) do update set value = excluded.value""";
    static final String PUT_FIRST = """
            insert into secretariat.setting (key, value) values (:key, :value) on conflict (key) do nothing""";
    static final String HOLD = FIND + " for update";

    private final JdbcClient db;

    Settings(JdbcClient db) {
        this.db = db;
    }

    /** The value under {@code key}, if it was ever set. */
    public Optional<String> find(String key) {
        return db.sql(FIND).param("key", key).query(String.class).optional();
    }

    /** The value under {@code key}, {@code first} if it was never set; nobody else sets it until this transaction ends. */
    public String hold(String key, String first) {
        db.sql(PUT_FIRST).param("key", key).param("value", first).update();
        return db.sql(HOLD)
                .param("key", key)
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** Sets the value under {@code key}. */
    public void put(String key, String value) {
        db.sql(PUT).param("key", key).param("value", value).update();
    }
}
