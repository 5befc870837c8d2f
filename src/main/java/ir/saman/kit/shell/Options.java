package ir.saman.kit.shell;

import ir.saman.kit.database.CannotStart;
import java.util.ArrayList;
import java.util.List;

/** The words of a command line: {@code --port N} and {@code --data DIR} become settings, the rest is the command's. */
record Options(List<String> given, List<String> rest) {

    private static final int HIGHEST_PORT = 65_535;

    Options {
        given = List.copyOf(given);
        rest = List.copyOf(rest);
    }

    static Options of(List<String> words) {
        List<String> given = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--port" -> given.add("--server.port=" + port(after(words, i++)));
                case "--data" -> given.add("--saman.data=" + after(words, i++));
                default -> rest.add(words.get(i));
            }
        }
        return new Options(given, rest);
    }

    String[] settings() {
        return given.toArray(new String[0]);
    }

    private static String port(String word) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > HIGHEST_PORT) {
            throw CannotStart.badArgument("--port " + word);
        }
        return word;
    }

    private static String after(List<String> words, int i) {
        if (i + 1 == words.size()) {
            throw CannotStart.badArgument(words.get(i));
        }
        return words.get(i + 1);
    }
}
