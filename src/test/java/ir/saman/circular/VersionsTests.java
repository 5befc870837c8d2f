package ir.saman.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Sha256;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A version keeps its circular exactly as it was issued. */
@SamanTest
@Serves("F1")
class VersionsTests {

    private static final LocalDate DAY = PersianDate.of(1404, 2, 7).date();

    @Autowired
    private Circulars circulars;

    @Autowired
    private Versions versions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"107030", "14133", "52100", "519110", "161152"})
    void theDocumentReadBackIsTheDocumentThatWasKept(String number) {
        CircularId circular = circulars.find(number).orElseThrow();
        CircularText text = versions.newest(circular).orElseThrow();
        assertThat(text.number()).isEqualTo(number);
        assertThat(versions.read(versions.document(text))).isEqualTo(text);
        assertThat(versions.of(circular)).singleElement().satisfies(version -> {
            assertThat(version.digest()).isEqualTo(Sha256.hex(versions.document(text)));
            assertThat(version.validFrom()).isEqualTo(text.date());
        });
    }

    @Test
    void aVersionIsNeitherChangedNorRemoved() {
        for (String attempt : List.of(
                "update circular.version set note = 'x'",
                "delete from circular.version",
                "delete from circular.relay",
                "update circular.draft_state set document = ''")) {
            assertThatThrownBy(() -> db.sql(attempt).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void thereIsNoTextBeforeTheFirstVersion() {
        CircularId circular = circulars.find("107030").orElseThrow();
        LocalDate issued = PersianDate.of(1403, 11, 14).date();
        assertThat(versions.on(circular, issued.minusDays(1))).isEmpty();
        assertThat(versions.on(circular, issued)).isPresent();
        assertThat(mvc.get().uri("/circulars/107030?on=1403/11/13")).hasStatus(404);
        assertThat(mvc.get().uri("/circulars/107030?on=1403/11/14")).hasStatusOk();
        assertThat(mvc.get().uri("/circulars/107030?version=2")).hasStatus(404);
    }

    @Test
    void twoIssuersMayUseOneNumber() {
        for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
            circulars.publish(TestCirculars.asking("t/one-number", day, "outreach-record"), By.SYSTEM);
        }
        assertThat(addresses()).isEqualTo(2);
    }

    @Test
    @Serves("E1")
    void aCircularWhoseNumberIsNotCertainIsFoundByEachCandidate() {
        for (String number : List.of("161152", "222510", "232510", "۲۳۲۵۱۰")) {
            assertThat(mvc.get().uri("/circulars/{number}", number))
                    .hasStatusOk()
                    .bodyText()
                    .contains("دستورالعمل اجرایی ماده ۳۶", "تأییدنشده", "۲۲۲۵۱۰");
        }
    }

    @Test
    @Serves("D1")
    void theRelaysOfTheLettersAreShownWithTheirCopies() {
        assertThat(mvc.get().uri("/circulars/519110"))
                .hasStatusOk()
                .bodyText()
                .contains("نامه ۵۳۶۷۰۱ — ۱۳۹۸/۰۹/۲۳", "ناصر مالکی", "آشناگر", "برای استحضار");
        assertThat(mvc.get().uri("/circulars/161152"))
                .hasStatusOk()
                .bodyText()
                .contains("شماره ناخوانا", "تاریخ ناخوانا", "احمد میرزا حسینی");
    }

    private long addresses() {
        return db.sql("select count(distinct address) from circular.circular where number = 't/one-number'")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
