package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of organs: search as one types, filters in the address, export to a file. */
@Controller
class OrganListPage {

    private final OrganListSql sql;
    private final Authority authority;
    private final Clock clock;

    OrganListPage(OrganListSql sql, Authority authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /** What the template draws. */
    record ListModel(
            Form form,
            Slice<OrganRow> organs,
            List<Option> provinces,
            String address,
            boolean mayEdit,
            boolean mayImport) {

        List<Option> kinds() {
            return OrganFilter.KINDS.stream()
                    .map(each -> new Option(each, text("directory.kind." + each)))
                    .toList();
        }

        List<Option> levels() {
            return OrganFilter.LEVELS.stream()
                    .map(each -> new Option(each, text("directory.organ.level." + each)))
                    .toList();
        }

        List<Option> states() {
            return OrganFilter.STATES.stream()
                    .map(each -> new Option(each, text("directory.organ.state." + each)))
                    .toList();
        }
    }

    /** The list, as a page or, for htmx, its rows. */
    @GetMapping("/desk/organs")
    @Asks(Act.SEE_ORGANS)
    Reply list(Form form, Cursor cursor, Actor actor) {
        Slice<OrganRow> organs = sql.slice(OrganFilter.of(form), cursor, today());
        return Page.of(
                        "directory/organ/list",
                        new ListModel(
                                form,
                                organs,
                                sql.provinces(),
                                address(form),
                                authority.mayEver(actor, Act.EDIT_ORGAN),
                                authority.mayEver(actor, Act.IMPORT_ORGANS)))
                .part("directory/organ/rows");
    }

    /** The same filter as a file: {@code format=csv} or {@code xlsx}. */
    @GetMapping("/desk/organs/export")
    @Asks(Act.SEE_ORGANS)
    Reply export(Form form) {
        var rows = sql.all(OrganFilter.of(form), today());
        return form.value("format").equals("xlsx") ? sheet().excel(rows) : sheet().csv(rows);
    }

    private static Sheet<OrganRow> sheet() {
        return Sheet.<OrganRow>of(text("directory.organ.file"))
                .column(text("directory.organ.name"), OrganRow::name)
                .column(text("directory.organ.code"), OrganRow::code)
                .column(text("directory.organ.codeSystem"), OrganRow::codeSystem)
                .column(text("directory.organ.codeProvisional"), row -> text("directory.yes." + row.codeProvisional()))
                .column(text("directory.organ.kind"), row -> row.kind().label())
                .column(text("directory.organ.parent"), OrganRow::parent)
                .column(text("directory.organ.province"), OrganRow::province)
                .column(text("directory.organ.county"), OrganRow::county)
                .column(
                        text("directory.organ.state"),
                        row -> text("directory.organ.state." + (row.closed() ? "CLOSED" : "STANDING")));
    }

    /** Where the same filter is had as a file. */
    private static String address(Form form) {
        return "/desk/organs/export?"
                + Stream.of("q", "kind", "province", "level", "state", "below")
                        .filter(form::has)
                        .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8) + "&")
                        .collect(joining())
                + "format=";
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }
}
