package ir.saman.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.secretariat.Letter.Classification;
import ir.saman.secretariat.Letter.Relation;
import ir.saman.secretariat.Letter.Urgency;
import ir.saman.secretariat.Letters.Entered;
import ir.saman.secretariat.Letters.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves({"E3", "F1"})
class LettersTests {

    private static final LocalDate DAY = PersianDate.of(1405, 6, 15).date();

    private final Letters letters;
    private final JdbcClient db;
    private final TransactionTemplate command;

    /** Organs are opaque here, so each test may take one nobody has. */
    private final long organ = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60);

    @Autowired
    LettersTests(Letters letters, JdbcClient db, PlatformTransactionManager transactions) {
        this.letters = letters;
        this.db = db;
        this.command = new TransactionTemplate(transactions);
    }

    @Test
    void theSecretariatNumbersOneAfterAnotherInEachPersianYear() {
        assertThat(number(DAY).number()).isEqualTo("1405/1");
        assertThat(number(DAY).number()).isEqualTo("1405/2");
        assertThat(number(PersianDate.of(1406, 1, 1).date()).number()).isEqualTo("1406/1");
        assertThat(number(PersianDate.of(1405, 12, 29).date()).number()).isEqualTo("1405/3");
    }

    @Test
    void eachSeriesOfAnOrganCountsByItself() {
        number(DAY);
        Letter letter = enter(() -> letters.number(draft("ب", Optional.empty()), DAY));
        assertThat(letter.number()).isEqualTo("ب/1405/1");
    }

    @Test
    void noNumberIsLostOrGivenTwiceHoweverManyCome() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = IntStream.range(0, 30)
                    .<Future<?>>mapToObj(each -> threads.submit(() -> command.executeWithoutResult(status -> {
                        letters.number(draft("", Optional.empty()), DAY);
                        // every third command fails after its number was given
                        if (each % 3 == 0) {
                            status.setRollbackOnly();
                        }
                    })))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        }
        assertThat(db.sql("select place from secretariat.letter where organ_id = :organ order by place")
                        .param("organ", organ)
                        .query((row, line) -> row.getInt(1))
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void aNumberByHandIsKeptAsWrittenAndComesBackWhole() {
        Letter letter = kept("ص/۱۲۳", DAY);
        assertThat(letter.number()).isEqualTo("ص/۱۲۳");
        assertThat(letter.on()).isEqualTo(DAY);
        assertThat(letters.find(letter.id())).contains(letter);
        assertThat(letter.text()).isEqualTo(draft("", Optional.empty()));
    }

    @Test
    void theSameNumberOfThatDayIsRefusedHoweverItIsTyped() {
        Letter first = kept("ص/۱۲۳", DAY);
        Entered again = byHand(" ص / 123 ", DAY);
        assertThat(again).isEqualTo(new Entered.NumberTaken(first));
        assertThat(((Entered.NumberTaken) again).words()).contains("ص/۱۲۳", "۱۴۰۵/۰۶/۱۵");
        assertThat(byHand("ص/۱۲۳", DAY.plusDays(1))).isInstanceOf(Entered.Kept.class);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThat(byHand(" \u200c ", DAY)).isEqualTo(new Entered.NoNumber());
        assertThat(byHand("1".repeat(61), DAY)).isEqualTo(new Entered.NoNumber());
        assertThat(new Entered.NoNumber().words()).contains("۶۰");
    }

    @Test
    void aNumberWrittenByHandBeforeIsPassedOver() {
        kept("۱۴۰۵/۱", DAY);
        assertThat(number(DAY).number()).isEqualTo("1405/2");
    }

    @Test
    void aChainIsShownWholeFromAnyOfItsLetters() {
        Letter root = number(DAY);
        Letter relay = child(Relation.RELAYS, root);
        Letter second = child(Relation.RELAYS, root);
        Letter answer = child(Relation.ANSWERS, relay);
        List<Link> chain = List.of(new Link(root, 0), new Link(relay, 1), new Link(answer, 2), new Link(second, 1));
        for (Letter each : List.of(root, relay, second, answer)) {
            assertThat(letters.chain(each.id())).isEqualTo(chain);
        }
        assertThat(letters.chain(new LetterId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void aLetterIsNeverOverwritten() {
        Letter letter = number(DAY);
        for (String sql : List.of(
                "update secretariat.letter set subject = 'x' where id = :id",
                "delete from secretariat.letter where id = :id")) {
            assertThatThrownBy(
                            () -> db.sql(sql).param("id", letter.id().value()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Letter number(LocalDate on) {
        return enter(() -> letters.number(draft("", Optional.empty()), on));
    }

    private Letter child(Relation relation, Letter parent) {
        return enter(() ->
                letters.number(draft("", Optional.of(new Letter.Parent(relation, parent.id()))), DAY.plusDays(1)));
    }

    private Letter kept(String number, LocalDate on) {
        return ((Entered.Kept) byHand(number, on)).letter();
    }

    private Entered byHand(String number, LocalDate on) {
        return enter(() -> letters.enter(draft("", Optional.empty()), on, number));
    }

    private <T> T enter(Supplier<T> entering) {
        return Optional.ofNullable(command.execute(status -> entering.get())).orElseThrow();
    }

    private Letter.Draft draft(String series, Optional<Letter.Parent> parent) {
        return new Letter.Draft(
                organ,
                "استانداری آزمون",
                series,
                "گزارش سه‌ماهه",
                "test",
                Classification.CONFIDENTIAL,
                Urgency.URGENT,
                parent);
    }
}
