package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.kit.web.Cursor.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("A1")
class SliceTests {

    private static final int SIZE = 3;

    @Test
    void walksToTheEndAndBackWithoutSkippingARow() {
        Slice<Integer> page = read(Cursor.first());
        List<Integer> seen = new ArrayList<>(page.rows());
        while (page.next().isPresent()) {
            page = read(Cursor.parse(page.next().get()));
            seen.addAll(page.rows());
        }
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
        assertThat(page.rows()).containsExactly(7, 8);
        page = read(Cursor.parse(page.previous().orElseThrow()));
        assertThat(page.rows()).containsExactly(4, 5, 6);
        page = read(Cursor.parse(page.previous().orElseThrow()));
        assertThat(page.rows()).containsExactly(1, 2, 3);
        assertThat(page.previous()).isEmpty();
        assertThat(page.next()).isPresent();
    }

    @Test
    void aKeyComesBackAsItWent() {
        Cursor cursor = Cursor.after(List.of("2026-08-01", "گیلان و مازندران", "17"));
        Cursor back = Cursor.parse(cursor.encoded()).shaped(Part.DATE, Part.TEXT, Part.NUMBER);
        assertThat(back).isEqualTo(cursor);
        assertThat(back.date(0)).isEqualTo("2026-08-01");
        assertThat(back.number(2)).isEqualTo(17);
        assertThat(cursor.encoded()).matches("a\\.[-_A-Za-z0-9]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a.", "a.%%", "c.MTc", "b.MTcfMTg", "a.MjAyNi0xMy0wMQ", "a.OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void aForgedKeyIsTheFirstPage(String forged) {
        assertThat(Cursor.parse(forged).shaped(Part.NUMBER)).isEqualTo(Cursor.first());
        assertThat(Cursor.parse(forged).shaped(Part.DATE)).isEqualTo(Cursor.first());
    }

    @Test
    void totalsAreHonest() {
        assertThat(Total.exact(1364).words()).isEqualTo("۱٬۳۶۴ مورد");
        assertThat(Total.counted(10_000).words()).isEqualTo("۱۰٬۰۰۰ مورد");
        assertThat(Total.counted(10_001).words()).isEqualTo("بیش از ۱۰٬۰۰۰ مورد");
    }

    @Test
    void thePagersAddressKeepsTheFilter() {
        Shell shell = new Shell(
                Face.DESK,
                "/desk/list",
                Map.of("q", List.of("آب & برق"), "from", List.of("a.x")),
                Optional.empty(),
                List.of(),
                Csrf.none(),
                Optional.empty(),
                List.of());
        assertThat(shell.with("from", "b.y")).isEqualTo("/desk/list?from=b.y&q=%D8%A2%D8%A8+%26+%D8%A8%D8%B1%D9%82");
        assertThat(shell.with("q", "")).isEqualTo("/desk/list");
    }

    private static Slice<Integer> read(Cursor asked) {
        Cursor cursor = asked.shaped(Part.NUMBER);
        Stream<Integer> rows = IntStream.rangeClosed(1, 8).boxed();
        List<Integer> fetched = switch (cursor.way()) {
            case FIRST -> rows.limit(SIZE + 1).toList();
            case AFTER ->
                rows.filter(row -> row > cursor.number(0)).limit(SIZE + 1).toList();
            case BEFORE ->
                rows.filter(row -> row < cursor.number(0))
                        .sorted((one, other) -> other - one)
                        .limit(SIZE + 1)
                        .toList();
        };
        return Slice.of(fetched, cursor, SIZE, row -> List.of(row.toString()), Total.exact(8));
    }
}
