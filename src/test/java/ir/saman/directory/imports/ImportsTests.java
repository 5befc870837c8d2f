package ir.saman.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Drawn;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.imports.ImportRow.What;
import ir.saman.directory.imports.Imports.Committed;
import ir.saman.kit.web.Export;
import ir.saman.secretariat.By;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Organs from files; each test is rolled back. */
@SamanTest
@RecordApplicationEvents
@Transactional
class ImportsTests {

    private static final String HEAD = "کد,نوع,نام,کد بالادست,کد استان,کد شهرستان,آغاز اعتبار\n";

    private static final int MANY = Integer.getInteger("many", 1_200);

    @Autowired
    Imports imports;

    @Autowired
    ImportSql sql;

    @Autowired
    ImportPage page;

    @Autowired
    Organs organs;

    @Autowired
    TemplateEngine engine;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    @Test
    @Serves("A1")
    void aGoodFileIsPreviewedThenCommittedOnce() {
        UUID batch = kept("\uFEFF" + HEAD + """
                X1,واحد اجرایي شهرستان,اداره آزمون,X2,,0001,۱۴۰۳/۱۲/۳۰
                X2,PROVINCIAL_UNIT,اداره كل آزمون,N002,00,,
                N131,سازمان,دانشگاه پیام نور,N002,,,
                N130,سازمان,دانشگاه تهران,N014,,,
                """);
        assertThat(sql.counts(batch)).isEqualTo(Map.of(What.MAKE, 2, What.CHANGE, 1, What.SAME, 1));
        assertThat(Drawn.html(engine, page.preview(batch, admin())))
                .contains("۲ دستگاه تازه")
                .contains("<button");
        assertThat(imports.commit(batch, admin().by())).isEqualTo(Committed.DONE);
        Organ made = organs.byCode("X1").orElseThrow();
        Organ parent = organs.byCode("X2").orElseThrow();
        assertThat(made.parent()).contains(parent.id());
        assertThat(made.province()).contains("00");
        assertThat(made.ministry())
                .isEqualTo(organs.byCode("N002").orElseThrow().id());
        assertThat(made.path()).isEqualTo(parent.path() + "." + made.id().value());
        assertThat(parent.name()).isEqualTo("اداره کل آزمون");
        assertThat(organs.byCode("N131").orElseThrow().path())
                .startsWith(organs.byCode("N002").orElseThrow().path());
        assertThat(events.stream(OrganChanged.Made.class))
                .singleElement()
                .satisfies(one -> assertThat(one.organs()).containsExactlyInAnyOrder(made.id(), parent.id()));
        assertThat(events.stream(OrganChanged.Moved.class))
                .singleElement()
                .satisfies(one -> assertThat(one.organs()).hasSize(1));
        assertThat(imports.commit(batch, admin().by())).isEqualTo(Committed.ALREADY_DONE);
        assertThat(db.sql(
                                "select count(*) from directory.organ_change c where c.organ_id = :organ and c.after ->> 'name' <> ''")
                        .param("organ", made.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Serves("A1")
    void everyFaultIsNamedByItsCell() {
        UUID batch = kept(HEAD + """
                X1,واحد,نام,N002,,,
                X2,سازمان,,N002,,,
                X3,سازمان,نام,NOPE,,,
                X4,سازمان,نام,,,,1404/12/30
                X5,سازمان,نام,,01,0001,
                X5,سازمان,نام دوم,,,,
                X6,سازمان,نام,X7,,,
                X7,سازمان,نام,X6,,,
                N002,وزارتخانه,وزارت آموزش و پرورش,P00-T03,,,
                """);
        assertThat(sql.faults(batch))
                .extracting(Fault::cell)
                .containsExactly("B2", "C3", "D4", "G5", "F6", "A7", "D8", "D9", "D10");
        assertThat(imports.commit(batch, admin().by())).isEqualTo(Committed.HAS_FAULTS);
        assertThat(Drawn.html(engine, page.preview(batch, admin())))
                .contains("G5")
                .doesNotContain("btn\">ثبت همه");
    }

    @Test
    @Serves("A1")
    void oneBadRowAmongTenThousandStopsThemAll() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "Y" + i + ",سازمان," + (i == 6_789 ? "" : "دستگاه " + i) + ",N002,,,")
                .collect(Collectors.joining("\n"));
        UUID bad = kept(HEAD + rows);
        assertThat(sql.faults(bad)).extracting(Fault::cell).containsExactly("C6791");
        assertThat(imports.commit(bad, admin().by())).isEqualTo(Committed.HAS_FAULTS);
        assertThat(organs.byCode("Y1")).isEmpty();
    }

    @Test
    @Serves({"A1", "F1"})
    void thousandOrgansOfAFileBearTheirDutiesInOneCommand() {
        int entries = lateEntries();
        String rows = IntStream.range(0, MANY)
                .mapToObj(i -> "Z" + i + ",سازمان,دستگاه " + i + ",N012,۱۳۹۰/۰۱/۰۱,بله")
                .collect(Collectors.joining("\n"));
        UUID batch = kept("کد,نوع,نام,کد بالادست,آغاز اعتبار,مشمول ماده ۵\n" + rows);
        assertThat(imports.commit(batch, admin().by())).isEqualTo(Committed.DONE);
        assertThat(events.stream(OrganChanged.Made.class)).hasSize(1);
        assertThat(lateEntries()).isEqualTo(entries + 1);
        assertThat(db.sql("""
                select count(distinct n) || ' ' || (min(n) > 3) || ' ' || count(*)
                from (select count(*) as n from duty.duty d join directory.organ o on o.id = d.organ_id
                      where o.code ~ '^Z[0-9]+$' group by o.id) each_organ""").query(String.class).single()).isEqualTo("1 true " + MANY);
    }

    private int lateEntries() {
        return db.sql("select count(*) from secretariat.ledger_entry where command = 'duty.lay.late'")
                .query(Integer.class)
                .single();
    }

    @Test
    @Serves("A1")
    void whatChangedAfterReadingMustBeReadAgain() {
        UUID first = kept(HEAD + "X1,سازمان,نام,N002,,,\n");
        UUID second = kept(HEAD + "X1,سازمان,نام دیگر,N002,,,\n");
        assertThat(imports.commit(first, admin().by())).isEqualTo(Committed.DONE);
        assertThat(imports.commit(second, admin().by())).isEqualTo(Committed.STALE);
        assertThat(organs.byCode("X1").orElseThrow().name()).isEqualTo("نام");
    }

    @Test
    @Serves("A1")
    void anotherAccountsFileIsNotThere() {
        UUID batch = kept(HEAD + "X1,سازمان,نام,N002,,,\n");
        assertThat(imports.commit(batch, By.SYSTEM)).isEqualTo(Committed.UNKNOWN);
    }

    @Test
    @Serves("A1")
    void excelIsReadWithItsDatesAndTheTemplateCanBeFilledIn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(bytes, "t", "1.0");
        Worksheet sheet = book.newWorksheet("s");
        String[] heads = {"کد", "نوع", "نام", "آغاز اعتبار", "کد شهرستان"};
        String[] cells = {"X9", "سازمان", "از اکسل"};
        for (int i = 0; i < heads.length; i++) {
            sheet.value(0, i, heads[i]);
        }
        for (int i = 0; i < cells.length; i++) {
            sheet.value(1, i, cells[i]);
        }
        sheet.value(1, 3, LocalDate.of(2025, 3, 20));
        sheet.value(1, 4, 1);
        sheet.style(1, 3).format("yyyy-MM-dd").set();
        book.finish();
        UUID batch = kept(bytes.toByteArray());
        assertThat(sql.faults(batch)).isEmpty();
        assertThat(imports.commit(batch, admin().by())).isEqualTo(Committed.DONE);
        assertThat(organs.byCode("X9").orElseThrow().validFrom()).isEqualTo("2025-03-20");
        assertThat(organs.byCode("X9").orElseThrow().county()).contains("0001");
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        ((Export) page.template()).body().writeTo(template);
        assertThat(sql.faults(kept(template.toByteArray()))).isEmpty();
        assertThat(Drawn.html(engine, page.upload()))
                .contains("multipart/form-data")
                .contains("کد بالادست");
    }

    @Test
    @Serves("A1")
    void aHostileFileIsToldWhatItIs() throws IOException {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(refused(program)).isEqualTo(Table.Reason.NEITHER_EXCEL_NOR_CSV);
        assertThat(refused((HEAD + "X1,سازمان,نام,,,,").getBytes(Charset.forName("windows-1256"))))
                .isEqualTo(Table.Reason.NOT_UTF8);
        assertThat(refused(zip("hello.txt", "hello"))).isEqualTo(Table.Reason.BROKEN_EXCEL);
        assertThat(refused(zip("xl/workbook.xml", "no xml"))).isEqualTo(Table.Reason.BROKEN_EXCEL);
        assertThat(refused(zip("xl/workbook.xml", "<workbook/>"))).isEqualTo(Table.Reason.BROKEN_EXCEL);
        assertThat(refused(new byte[0])).isEqualTo(Table.Reason.EMPTY);
        assertThat(refused("الف,ب\n۱,۲\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Table.Reason.COLUMN_MISSING);
        assertThat(refused((HEAD + "X,سازمان,نام,,,,\n".repeat(TableReader.MOST_ROWS + 1))
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Table.Reason.TOO_MANY_ROWS);
        assertThat(refused(new byte[TableReader.MOST_BYTES + 1])).isEqualTo(Table.Reason.TOO_LARGE);
        assertThat(refused("\"کد,نوع\n\"a\"b,".getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    private Table.Reason refused(byte[] file) {
        Imports.Read read = imports.read("letter.xlsx", file, admin().by());
        Table.Unreadable why = ((Imports.Read.Refused) read).why();
        assertThat(why.words()).isNotBlank();
        return why.reason();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private UUID kept(String csv) {
        return kept(csv.getBytes(StandardCharsets.UTF_8));
    }

    private UUID kept(byte[] file) {
        Imports.Read read = imports.read("آزمون.csv", file, admin().by());
        assertThat(read).isInstanceOf(Imports.Read.Kept.class);
        return ((Imports.Read.Kept) read).batch();
    }

    private Actor admin() {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), Role.SYSTEM_ADMINISTRATOR);
    }
}
