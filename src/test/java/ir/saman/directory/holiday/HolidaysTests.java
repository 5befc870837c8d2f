package ir.saman.directory.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.CountedQueries;
import ir.saman.directory.Drawn;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.WorkingCalendar;
import ir.saman.directory.holiday.Holidays.Added;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holidays and the working days that follow from them; each test is rolled back. */
@SamanTest
@Transactional
class HolidaysTests {

    /** A Saturday. */
    private static final LocalDate DAY = PersianDate.of(1405, 9, 7).date();

    @Autowired
    Holidays holidays;

    @Autowired
    HolidayPage page;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Organs organs;

    @Autowired
    Settings settings;

    @Autowired
    TemplateEngine engine;

    @Autowired
    Authority authority;

    @Autowired
    Ledger ledger;

    @Test
    @Serves("F1")
    void aProvincesHolidayIsNoHolidayElsewhere() {
        assertThat(holidays.add(DAY, "20", "آلودگی هوا", officer("20"))).isEqualTo(Added.DONE);
        assertThat(calendar.isWorking(DAY, Optional.of("20"))).isFalse();
        assertThat(calendar.isWorking(DAY, Optional.of("21"))).isTrue();
        assertThat(calendar.isWorking(DAY, Optional.empty())).isTrue();
        assertThat(calendar.plusWorkingDays(DAY.minusDays(2), 1, Optional.of("20")))
                .isEqualTo(DAY.plusDays(1));
    }

    @Test
    @Serves("A1")
    void anOfficerKeepsTheHolidaysOfOneProvinceOnly() {
        assertThat(holidays.add(DAY, "21", "سرما", officer("20"))).isEqualTo(Added.NOT_ALLOWED);
        assertThat(holidays.add(DAY, "", "سرما", officer("20"))).isEqualTo(Added.NOT_ALLOWED);
        assertThat(holidays.add(DAY, "", "سرما", admin())).isEqualTo(Added.DONE);
        assertThat(holidays.add(DAY, "", "سرما", admin())).isEqualTo(Added.ALREADY_THERE);
        long national = holidays.list(DAY, DAY, "").getFirst().id();
        assertThatThrownBy(() -> holidays.remove(national, officer("20"))).isInstanceOf(NotFound.class);
        holidays.remove(national, admin());
        assertThat(holidays.list(DAY, DAY, "")).isEmpty();
    }

    @Test
    @Serves("F1")
    void theWeekendIsFridayUnlessASettingSaysOtherwise() {
        LocalDate thursday = PersianDate.of(1405, 9, 5).date();
        assertThat(calendar.isWorking(thursday, Optional.empty())).isTrue();
        assertThat(calendar.isWorking(thursday.plusDays(1), Optional.empty())).isFalse();
        settings.put(WorkingCalendar.WEEKEND, "THURSDAY, FRIDAY");
        assertThat(calendar.isWorking(thursday, Optional.empty())).isFalse();
    }

    @Test
    @Serves("A1")
    void thePageListsAYearAndTakesOnlyRealDays() {
        String html = Drawn.html(engine, page.list(Form.empty().with("year", "۱۴۰۵"), admin()));
        assertThat(html)
                .contains("آغاز نوروز")
                .contains("یکشنبه ۱ فروردین ۱۴۰۵".substring(8))
                .contains("/remove");
        assertThat(Drawn.html(engine, page.list(Form.empty().with("year", "1405"), auditor())))
                .doesNotContain("/remove")
                .doesNotContain("method=\"post\"");
        Form wrong = Form.empty().with("on", "1404/12/30").with("title", "برق").with("where", "country");
        assertThat(((Page) page.add(wrong, admin())).status()).isEqualTo(422);
        Form right = Form.empty().with("on", "1405/09/07").with("title", "برق").with("where", "20");
        assertThat(page.add(right, officer("20"))).isInstanceOf(Redirect.class);
    }

    @Test
    @Serves("A1")
    void aPlaceThatIsNoneIsRefusedAndNoPlaceIsNotTheCountry() {
        for (String where : List.of("", "zz", "2004")) {
            Form form =
                    Form.empty().with("on", "1405/09/07").with("title", "برق").with("where", where);
            Page refused = (Page) page.add(form, admin());
            assertThat(refused.status()).as(where).isEqualTo(422);
            assertThat(Drawn.html(engine, refused)).contains("f-where");
        }
        assertThat(holidays.list(DAY, DAY, "")).isEmpty();
    }

    @Test
    @Serves("A1")
    void removingAsksOnceMore() {
        holidays.add(DAY, "", "سرما", admin());
        long holiday = holidays.list(DAY, DAY, "").getFirst().id();
        assertThat(Drawn.html(engine, page.remove(holiday, Form.empty(), admin())))
                .contains("name=\"sure\"")
                .contains("سرما");
        assertThat(holidays.list(DAY, DAY, "")).hasSize(1);
        assertThat(page.remove(holiday, Form.empty().with("sure", "on"), admin()))
                .isInstanceOf(Redirect.class);
        assertThat(holidays.list(DAY, DAY, "")).isEmpty();
    }

    @Test
    @Serves("F4")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whereOneMayEditIsFoundInFewQueries(@Autowired DataSource database, @Autowired HolidaySql sql) {
        List<String> provinces = sql.provinces().stream().map(Option::value).toList();
        CountedQueries counted = new CountedQueries(database);
        Holidays measured = new Holidays(sql, counted.organs(), authority, ledger, Clock.systemUTC());
        assertThat(measured.editable(provinces, officer("20"))).containsExactly("20");
        assertThat(measured.editable(provinces, admin())).hasSize(provinces.size() + 1);
        assertThat(counted.queries()).isEqualTo(4);
        assertThat(measured.editable(provinces, auditor())).isEmpty();
        assertThat(counted.queries()).isEqualTo(4);
    }

    private Actor officer(String province) {
        return Drawn.actor(organs.byCode("P" + province + "-T02").orElseThrow(), Role.PROVINCIAL_MANAGEMENT_OFFICER);
    }

    private Actor auditor() {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), Role.AUDITOR);
    }

    private Actor admin() {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), Role.SYSTEM_ADMINISTRATOR);
    }
}
