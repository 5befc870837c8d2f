package ir.saman.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves("F1")
class CircularTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 25);
    private static final String KNOWN = "outreach-record";

    @Autowired
    private Circulars circulars;

    @Autowired
    private JdbcClient db;

    @Test
    void aLaterClauseThatCannotBeLaidLeavesNothingOfTheCircular() {
        long before = rows();
        assertThatThrownBy(() ->
                        circulars.publish(TestCirculars.asking("t-broken", DAY, KNOWN, "no-such-kind"), By.SYSTEM))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(circulars.find("t-broken")).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anIssuersNumberIsPublishedOnce() {
        CircularText text = TestCirculars.asking("t-once", DAY, KNOWN);
        CircularId first = circulars.find("t-once").orElseGet(() -> circulars.publish(text, By.SYSTEM));
        long before = rows();
        assertThatThrownBy(() -> circulars.publish(text, By.SYSTEM)).isInstanceOf(DuplicateKeyException.class);
        assertThat(circulars.find("t-once")).contains(first);
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return db.sql("""
                select (select count(*) from circular.circular) + (select count(*) from circular.clause)
                     + (select count(*) from circular.ask) + (select count(*) from duty.source)
                     + (select count(*) from duty.duty) + (select count(*) from duty.count_delta)
                     + (select count(*) from secretariat.ledger_entry)""").query(Long.class).single();
    }
}
