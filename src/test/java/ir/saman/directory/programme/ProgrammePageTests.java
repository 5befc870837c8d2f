package ir.saman.directory.programme;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Drawn;
import ir.saman.directory.Organs;
import ir.saman.directory.Programmes;
import ir.saman.directory.Role;
import ir.saman.directory.programme.ProgrammeSql.Axis;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The programmes' pages; each test is rolled back. */
@SamanTest
@Transactional
class ProgrammePageTests {

    @Autowired
    ProgrammePage page;

    @Autowired
    ProgrammeSql sql;

    @Autowired
    Programmes programmes;

    @Autowired
    Organs organs;

    @Autowired
    TemplateEngine engine;

    @Test
    @Serves("A1")
    void aProgrammeShowsItsOrgansAndTheLimitsOfTheirPowersWithTheClause() {
        String html = Drawn.html(engine, page.show(reform(), actor(Role.AUDITOR)));
        assertThat(html)
                .contains("برنامه اصلاح نظام اداری دولت چهاردهم")
                .contains("شورای عالی اداری")
                .contains("بخشنامه ۱۰۷۰۳۰، بند ۶، پاراگراف ۲")
                .contains("/circulars/107030#para_6__p_2")
                .doesNotContain("method=\"post\"");
        assertThat(Drawn.html(engine, page.list())).contains("مانا");
        assertThat(programmes.name(reform())).contains("برنامه اصلاح نظام اداری دولت چهاردهم");
    }

    @Test
    @Serves("A1")
    void axesAreAddedRenamedReorderedAndRemoved() {
        assertThat(change("add", 0, "محور تازه")).isInstanceOf(Redirect.class);
        assertThat(change("raise", 6, "")).isInstanceOf(Redirect.class);
        assertThat(change("rename", 0, "ساختار دولت")).isInstanceOf(Redirect.class);
        Page asked = (Page) change("remove", 1, "");
        assertThat(Drawn.html(engine, asked)).contains("name=\"sure\"").contains("value=\"remove\"");
        assertThat(sql.axes(reform())).hasSize(7);
        assertThat(page.change(reform(), filled("remove", 1, "").with("sure", "on"), actor(Role.ARSO_EXPERT)))
                .isInstanceOf(Redirect.class);
        assertThat(sql.axes(reform()))
                .extracting(Axis::name)
                .startsWith("ساختار دولت", "توسعه دولت هوشمند")
                .endsWith("محور تازه", "افزایش بهره‌وری")
                .hasSize(6);
    }

    @Test
    @Serves("A1")
    void theSecondOfTwoEditorsOfTheAxesIsTold() {
        String seen = Axes.seen(sql.axes(reform()));
        assertThat(change("add", 0, "نخست")).isInstanceOf(Redirect.class);
        Form late = Form.empty().with("do", "add").with("name", "دوم").with("seen", seen);
        Page told = (Page) page.change(reform(), late, actor(Role.ARSO_EXPERT));
        assertThat(told.status()).isEqualTo(409);
        assertThat(Drawn.html(engine, told)).contains("کس دیگری");
        assertThat(sql.axes(reform())).extracting(Axis::name).doesNotContain("دوم");
        assertThat(((Page) change("add", 0, " ")).status()).isEqualTo(422);
    }

    private Object change(String what, int place, String name) {
        return page.change(reform(), filled(what, place, name), actor(Role.ARSO_EXPERT));
    }

    private Form filled(String what, int place, String name) {
        return Form.empty()
                .with("do", what)
                .with("place", place)
                .with("name", name)
                .with("seen", Axes.seen(sql.axes(reform())));
    }

    private long reform() {
        return programmes.byCode("reform-14").orElseThrow();
    }

    private Actor actor(Role role) {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), role);
    }
}
