package ir.saman.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.secretariat.Signature.Signer;
import ir.saman.secretariat.Signatures.Verified;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves({"F1", "F5"})
class SignaturesTests {

    private static final String TEXT = "ماده ۱– دستگاه‌ها گزارش می‌دهند.";
    private static final Signer SIGNER = new Signer("پژمان گودرزی", "رئیس سازمان");

    private final Signatures signatures;
    private final JdbcClient db;
    private final TransactionTemplate command;
    private final Subject.One subject =
            new Subject.One("test", ThreadLocalRandom.current().nextLong(1L << 60));
    private final By person = by(ThreadLocalRandom.current().nextLong(1L << 40));

    @Autowired
    SignaturesTests(Signatures signatures, JdbcClient db, PlatformTransactionManager transactions) {
        this.signatures = signatures;
        this.db = db;
        this.command = new TransactionTemplate(transactions);
    }

    @Test
    void aSignedTextIsValidAndALetterMoreIsNot() {
        assertThat(signatures.verify(subject, TEXT)).isEqualTo(new Verified.None());
        Signature signature = sign(TEXT, person);
        assertThat(signatures.verify(subject, TEXT)).isEqualTo(new Verified.Valid(List.of(signature)));
        assertThat(signatures.verify(subject, TEXT + " ")).isEqualTo(new Verified.Changed(signature));
        assertThat(signatures.verify(new Subject.One("other", subject.id()), TEXT))
                .isEqualTo(new Verified.None());
    }

    @Test
    void whatWasSignedIsKeptByteForByteWithWhoAsWhat() {
        Signature signature = sign(TEXT, person);
        assertThat(signatures.text(signature)).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(signature.signer()).isEqualTo(SIGNER);
        assertThat(Optional.of(signature.account())).isEqualTo(person.account());
        assertThat(signature.digest()).matches("[0-9a-f]{64}");
        assertThat(db.sql("""
                        select count(*) from secretariat.signature s join secretariat.ledger_entry e on e.id = s.ledger_entry
                        where s.id = :id and e.command = 'secretariat.sign' and e.account_id = s.account_id""").param("id", signature.id()).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void laterTextsAndOtherPeopleGetSignaturesOfTheirOwn() {
        Signature first = sign(TEXT, person);
        Signature second = sign(TEXT, by(7));
        Signature later = sign(TEXT + "\nماده ۲–", person);
        assertThat(signatures.of(subject)).containsExactly(first, second, later);
        assertThat(signatures.verify(subject, TEXT)).isEqualTo(new Verified.Valid(List.of(first, second)));
    }

    @Test
    void pressingTwiceSignsOnceAlsoAtTheSameTime() {
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(each -> sign(TEXT, person))
                        .distinct())
                .hasSize(1);
        assertThat(signatures.of(subject)).hasSize(1);
    }

    @Test
    void theSystemSignsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> sign(TEXT, By.SYSTEM));
        assertThat(signatures.of(subject)).isEmpty();
    }

    @Test
    void aSignatureIsNeverTakenBackOrChanged() {
        Signature signature = sign(TEXT, person);
        for (String sql : List.of(
                "update secretariat.signature set name = 'x' where id = :id",
                "delete from secretariat.signature where id = :id")) {
            assertThatThrownBy(() -> db.sql(sql).param("id", signature.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Signature sign(String text, By by) {
        return Optional.ofNullable(command.execute(status -> signatures.sign(subject, text, SIGNER, by)))
                .orElseThrow();
    }

    private static By by(long account) {
        return new By(Optional.of(account), Optional.of(12L), Optional.of("ORGAN_HEAD"), Optional.empty());
    }
}
