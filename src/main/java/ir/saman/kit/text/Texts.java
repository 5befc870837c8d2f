package ir.saman.kit.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word a user reads, by key: {@code messages/<module>.properties}, Persian. Patterns are ICU MessageFormat, so
 * numbers come out in Persian digits. A key without a text is a bug and says so at once.
 */
public final class Texts {

    private static final ULocale PERSIAN = new ULocale("fa_IR");
    private static final Map<String, String> ALL = load();

    /** Read once: reading a pattern and finding out how Persian writes numbers costs ten times as much as filling it in. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /** The text of {@code key}, with {@code {0}}, {@code {1}} … filled in. */
    public static String text(String key, Object... arguments) {
        String pattern = ALL.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for key " + key);
        }
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern
                : filled(FORMATS.computeIfAbsent(key, each -> new MessageFormat(pattern, PERSIAN)), arguments);
    }

    /** Whether a text stands under {@code key}. */
    public static boolean has(String key) {
        return ALL.containsKey(key);
    }

    /** The text of {@code key} as it is written, its placeholders unfilled. */
    public static String pattern(String key) {
        return ALL.getOrDefault(key, "");
    }

    /** All keys, for the test that holds pages and texts together. */
    public static Set<String> keys() {
        return ALL.keySet();
    }

    /** A format of ICU serves one thread at a time. */
    private static String filled(MessageFormat format, Object[] arguments) {
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static Map<String, String> load() {
        Map<String, String> all = new TreeMap<>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                Properties one = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    one.load(reader);
                }
                one.forEach((key, value) -> {
                    if (all.put(key.toString(), value.toString()) != null) {
                        throw new IllegalStateException("two texts for key " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
