package ir.saman.directory.account;

import java.util.stream.IntStream;

/** The national code (کد ملی): ten digits, the last of which checks the others (weights 10 to 2, modulo 11). */
final class NationalCode {

    private NationalCode() {}

    static boolean holds(String code) {
        if (!code.matches("[0-9]{10}") || code.chars().distinct().count() == 1) {
            return false;
        }
        int rest = IntStream.range(0, 9).map(i -> digit(code, i) * (10 - i)).sum() % 11;
        return digit(code, 9) == (rest < 2 ? rest : 11 - rest);
    }

    private static int digit(String code, int place) {
        return code.charAt(place) - '0';
    }
}
