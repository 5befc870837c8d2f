package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.directory.OrganKind;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organ that bears open duties and is silent.
 *
 * @param place its county or province, or empty
 * @param sortedBy its name as it is sorted
 * @param signedIn the day somebody of it last signed in
 * @param answered the day it last sent an answer
 * @param open its open duties there, by how they stand
 */
record SilentLine(
        long organ,
        String name,
        OrganKind kind,
        String place,
        String sortedBy,
        long accounts,
        Optional<LocalDate> signedIn,
        Optional<LocalDate> answered,
        EnumSet<Silence> ways,
        Map<Standing, Long> open) {

    /** Its place in the list. */
    List<String> key() {
        return List.of(sortedBy, Long.toString(organ));
    }

    String path() {
        return "/desk/organs/" + organ;
    }

    List<Chip> chips() {
        return ways.stream().map(Silence::chip).toList();
    }

    String waysInWords() {
        return String.join(
                text("board.bar.between"), ways.stream().map(Silence::label).toList());
    }

    String signedInWords() {
        return words(signedIn);
    }

    String answeredWords() {
        return words(answered);
    }

    private static String words(Optional<LocalDate> day) {
        return day.map(each -> PersianDate.of(each).format()).orElse(text("board.silent.never"));
    }

    long open(Standing standing) {
        return open.getOrDefault(standing, 0L);
    }

    /** The list of these duties, or empty. */
    String href(Rows rows, Standing standing) {
        return open(standing) == 0
                ? ""
                : rows.with("organ", Long.toString(organ)).href(standing);
    }
}
