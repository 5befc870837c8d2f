package ir.saman.duty.answer;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Rhythm;
import ir.saman.duty.Stage;
import ir.saman.duty.card.Answers;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SamanTest
@Serves("F2")
class AnsweringTests {

    private static final String REPORT = "quarterly-progress-report";
    private static final DeadlineRule QUARTERLY = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30);

    @Autowired
    private Stage stage;

    @Autowired
    private AnswerSteps steps;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private Answers answers;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient db;

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
    private String organ = "";
    private DutyId first = new DutyId(0);
    private DutyId second = new DutyId(0);

    @BeforeEach
    void twoSourcesAskForOneReport() {
        organ = stage.organ();
        first = stage.duty(stage.lay(List.of(organ), QUARTERLY, REPORT, today, Stage.OTHER), organ);
        second = stage.duty(stage.lay(List.of(organ), QUARTERLY, REPORT, today, Stage.ARSO), organ);
    }

    @Test
    void oneEvidenceMeetsTwoDutiesAndAReturnByOneLeavesTheOthersAcceptanceAlone() {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        assertThat(steps.submit(officer, first, today, second)).isEqualTo("Submitted");
        assertThat(List.of(stage.state(first), stage.state(second))).containsOnly(DutyState.SUBMITTED);

        assertThat(decisions.accept(stage.actor(Stage.OTHER, Role.ORGAN_SUPERVISOR), first))
                .isEqualTo("Done");
        Actor arso = stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        assertThat(decisions.giveBack(arso, second)).isEqualTo("Done");
        assertThat(stage.state(first)).isEqualTo(DutyState.MET);
        assertThat(stage.state(second)).isEqualTo(DutyState.RETURNED);

        assertThat(steps.submit(officer, second, today, first)).isEqualTo("Submitted");
        assertThat(stage.state(first)).isEqualTo(DutyState.MET);
        assertThat(stage.waitingFor(second)).contains(Stage.ARSO);
        assertThat(decisions.accept(arso, second)).isEqualTo("Done");
        assertThat(stage.state(second)).isEqualTo(DutyState.MET);
        assertThat(answers.submitted(answers.evidenceOf(second).orElseThrow())).hasSize(2);
        assertThat(stage.accounts().ledgered(officer.account(), "duty.answer.submit"))
                .isEqualTo(2);
    }

    @Test
    void aFormSentTwiceIsSubmittedOnce() {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        TypedAnswer typed = steps.typed(first, today);
        var one = CompletableFuture.supplyAsync(() -> steps.send(officer, first, typed));
        var two = CompletableFuture.supplyAsync(() -> steps.send(officer, first, typed));
        assertThat(List.of(one.join().getClass(), two.join().getClass()))
                .containsExactlyInAnyOrder(Answered.Submitted.class, Answered.Already.class);
        assertThat(stage.accounts().ledgered(officer.account(), "duty.answer.submit"))
                .isEqualTo(1);
        assertThat(stage.state(second)).isEqualTo(DutyState.OPEN);
    }

    @Test
    void theSecondOfTwoWritersIsToldAndSeesBothTexts() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        Actor head = stage.actor(organ, Role.ORGAN_HEAD);
        assertThat(steps.keep(head, first, steps.typed(first, today))).isInstanceOf(Answered.Kept.class);
        mvc.perform(form(officer, first)
                        .param("text", "نوشته من")
                        .param("number", "1")
                        .param("revision", "0"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("نوشته من")))
                .andExpect(content().string(containsString("شرح کار انجام‌شده")));
        mvc.perform(post(page(first) + "/draft")
                        .with(as(officer.account()))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("text", "نوشته من")
                        .param("number", "1")
                        .param("revision", "0"))
                .andExpect(content().string(containsString("را تغییر داده است")));
        assertThat(answers.versions(answers.evidenceOf(first).orElseThrow())
                        .getFirst()
                        .text())
                .isEqualTo("شرح کار انجام‌شده");
    }

    @Test
    void aFigureOutOfBoundsIsToldWithThatOfTheQuarterBefore() throws Exception {
        db.sql("""
                with e as (insert into duty.evidence (organ_id, kind, period)
                  select organ_id, :kind, :before from duty.duty where id = :duty returning id)
                insert into duty.evidence_version (evidence_id, number, figures, occurred_on, saved_at, saved_by, submitted_at, submitted_by)
                select id, 1, '{"progress-percent": 41}', :today, now(), 1, now(), 1 from e""")
                .param("kind", REPORT)
                .param(
                        "before",
                        ir.saman.kit.calendar.Quarter.of(today).previous().code())
                .param("duty", first.value())
                .param("today", today)
                .update();
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        mvc.perform(form(officer, first)
                        .param("do", "submit")
                        .param("text", "<script>alert(1)</script>")
                        .param("figure-progress-percent", "۱۲۵")
                        .param("occurred", PersianDate.of(today.plusDays(1)).format()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("درصد پیشرفت باید میان ۰ و ۱۰۰ باشد؛ فصل پیش ۴۱ بود.")))
                .andExpect(content().string(containsString("تاریخ انجام نمی‌تواند پس از امروز باشد.")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        assertThat(stage.state(first)).isEqualTo(DutyState.OPEN);
    }

    @Test
    void anExecutableAndALargeFileAreRefusedAndNothingTypedIsLost() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        byte[] large = new byte[21 << 20];
        mvc.perform(form(officer, first)
                        .file(new MockMultipartFile("upload", "a.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 0}))
                        .file(new MockMultipartFile("upload", "b.pdf", "application/pdf", large))
                        .param("do", "submit")
                        .param("text", "آنچه نوشته‌ام"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("«a.pdf» افزوده نشد")))
                .andExpect(content().string(containsString("آنچه نوشته‌ام")));
        assertThat(answers.versions(answers.evidenceOf(first).orElseThrow())
                        .getFirst()
                        .files())
                .isEmpty();
    }

    @Test
    void nobodyWaitsForTheDatabaseWhileTheFilesOfAnAnswerAreRead() throws Exception {
        List<Boolean> held = new ArrayList<>();
        byte[] words = ("سند " + UUID.randomUUID()).getBytes(UTF_8);
        MockMultipartFile file = new MockMultipartFile("upload", "sanad.txt", "text/plain", words) {
            @Override
            public InputStream getInputStream() throws IOException {
                held.add(TransactionSynchronizationManager.isActualTransactionActive());
                return super.getInputStream();
            }
        };
        mvc.perform(form(stage.actor(organ, Role.REFORM_OFFICER), first)
                        .file(file)
                        .param("text", "متن"))
                .andExpect(status().isSeeOther());
        assertThat(held).isNotEmpty().containsOnly(false);
        assertThat(newest().files()).hasSize(1);
    }

    @Test
    void filesOfWhoeverMayNotAnswerAreNotKept() throws Exception {
        byte[] words = ("سند " + UUID.randomUUID()).getBytes(UTF_8);
        Actor stranger = stage.actor("N013", Role.REFORM_OFFICER);
        mvc.perform(form(stranger, first)
                        .file(new MockMultipartFile("upload", "sanad.txt", "text/plain", words))
                        .param("text", "متن"))
                .andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(stranger.account())).isEqualTo(1);
        assertThat(db.sql("select count(*) from secretariat.file where sha256 = sha256(:bytes)")
                        .param("bytes", words)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileIsDownloadedByThoseWhoSeeTheDutyAndByNobodyElse() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        mvc.perform(form(officer, first)
                        .file(new MockMultipartFile("upload", "سند ۱.txt", "text/html", "سند یک".getBytes("UTF-8")))
                        .param("text", "متن"))
                .andExpect(status().isSeeOther());
        var file = answers.versions(answers.evidenceOf(first).orElseThrow())
                .getFirst()
                .files()
                .getFirst();
        mvc.perform(get(file.link(first)).with(as(officer.account())))
                .andExpect(status().isOk())
                .andExpect(content().bytes("سند یک".getBytes("UTF-8")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''")));
        Actor arso = stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        mvc.perform(get(file.link(first)).with(as(arso.account()))).andExpect(status().isNotFound());
        Actor stranger = stage.actor("N013", Role.REFORM_OFFICER);
        mvc.perform(get(file.link(first)).with(as(stranger.account()))).andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(stranger.account())).isEqualTo(1);
    }

    @Test
    void aForeignOrgansDutyIsNotFoundAndTheAttemptIsLogged() throws Exception {
        Actor stranger = stage.actor("N013", Role.REFORM_OFFICER);
        mvc.perform(get(page(first)).with(as(stranger.account()))).andExpect(status().isNotFound());
        mvc.perform(form(stranger, first).param("do", "submit")).andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(stranger.account())).isEqualTo(2);
        assertThat(answers.evidenceOf(first)).isEmpty();
    }

    @Test
    void theFormOffersTheOtherDutyAndTheOutcomePageTellsWhoIsAsked() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        mvc.perform(get(page(first)).with(as(officer.account())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "name=\"duty\" type=\"checkbox\" value=\"" + second.value() + "\" checked")))
                .andExpect(content().string(containsString("سهم آزمون")));
        mvc.perform(form(officer, first)
                        .param("do", "submit")
                        .params(new org.springframework.util.LinkedMultiValueMap<>(Map.of(
                                "text", List.of("انجام شد"),
                                "figure-progress-percent", List.of("۴۵٫۵"),
                                "figure-actions-done", List.of("۳"),
                                "occurred", List.of(PersianDate.of(today).format()),
                                "duty", List.of(String.valueOf(second.value()))))))
                .andExpect(status().isSeeOther());
        assertThat(stage.state(second)).isEqualTo(DutyState.SUBMITTED);
        mvc.perform(get(page(first)).with(as(officer.account())))
                .andExpect(content().string(containsString("اکنون در انتظار تأیید")))
                .andExpect(content().string(containsString("۴۵٫۵")));
        mvc.perform(form(officer, first)
                        .param("do", "submit")
                        .param("number", "1")
                        .params(new org.springframework.util.LinkedMultiValueMap<>(Map.of(
                                "text", List.of("انجام شد"),
                                "figure-progress-percent", List.of("45.50"),
                                "figure-actions-done", List.of("۳"),
                                "occurred", List.of(PersianDate.of(today).format()),
                                "duty", List.of(String.valueOf(second.value()))))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("این پاسخ را")));
    }

    @Test
    void whatWasUntickedStaysSoAndIsNotSent() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        String offered = String.valueOf(second.value());
        mvc.perform(form(officer, first)
                        .file(new MockMultipartFile("upload", "سند.txt", "text/plain", "سند".getBytes("UTF-8")))
                        .param("do", "upload")
                        .param("text", "متن")
                        .param("offered", offered))
                .andExpect(status().isSeeOther());
        mvc.perform(get(page(first)).with(as(officer.account())))
                .andExpect(content().string(containsString("name=\"offered\" value=\"" + offered + "\"")))
                .andExpect(
                        content().string(containsString("name=\"duty\" type=\"checkbox\" value=\"" + offered + "\">")));
        assertThat(steps.submit(officer, first, today)).isEqualTo("Submitted");
        assertThat(stage.state(second)).isEqualTo(DutyState.OPEN);
    }

    @Test
    void whatWasUntickedOnOnePageIsNotTickedAgainOnTheOthers() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        mvc.perform(form(officer, first).param("text", "متن").param("offered", String.valueOf(second.value())));
        mvc.perform(get(page(second)).with(as(officer.account())))
                .andExpect(content().string(containsString("name=\"apart\" value=\"true\"")))
                .andExpect(content().string(containsString(box(first) + ">")));
        mvc.perform(typing(officer, 1)).andExpect(status().isOk());
        assertThat(newest().revision()).isEqualTo(2);
        mvc.perform(get(page(first)).with(as(officer.account())))
                .andExpect(content().string(containsString(box(second) + ">")));
        mvc.perform(typing(officer, 2).param("apart", "true")).andExpect(status().isOk());
        for (DutyId each : List.of(first, second)) {
            mvc.perform(get(page(each)).with(as(officer.account())))
                    .andExpect(content().string(containsString(box(each.equals(first) ? second : first) + " checked")));
        }
    }

    /** What the second duty's page sends of itself, the first ticked. */
    private MockHttpServletRequestBuilder typing(Actor actor, int revision) {
        String other = String.valueOf(first.value());
        return post(page(second) + "/draft")
                .with(as(actor.account()))
                .with(csrf())
                .param("text", "متن")
                .param("number", "1")
                .param("revision", String.valueOf(revision))
                .param("offered", other)
                .param("duty", other);
    }

    private static String box(DutyId duty) {
        return "name=\"duty\" type=\"checkbox\" value=\"" + duty.value() + "\"";
    }

    @Test
    void aReturnedDutyIsNotOfferedAsMetByTheAnswerOfOneItWasSentWithout() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        steps.send(officer, first, AnswerSteps.leaving(second, steps.typed(first, today)));
        decisions.giveBack(stage.actor(Stage.OTHER, Role.ORGAN_SUPERVISOR), first);
        mvc.perform(get(page(second)).with(as(officer.account())))
                .andExpect(content().string(containsString(box(first) + ">")));
        TypedAnswer alone = AnswerSteps.leaving(first, steps.typed(second, today));
        assertThat(steps.send(officer, second, alone)).isInstanceOf(Answered.Submitted.class);
        assertThat(newest().leftOut()).containsExactly(first);
        assertThat(steps.send(officer, second, alone)).isInstanceOf(Answered.Already.class);
    }

    @Test
    void filesThatCameTooLateAndHangOnADraftAlreadyBegunAreToldOf() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        Actor head = stage.actor(organ, Role.ORGAN_HEAD);
        steps.submit(head, first, today);
        mvc.perform(form(head, first).param("number", "1").param("text", "دیرآمده همکار"))
                .andExpect(content().string(containsString("پیش‌نویس نسخه بعد شد")));
        mvc.perform(form(officer, first)
                        .file(new MockMultipartFile("upload", "پیوست من.txt", "text/plain", "پیوست".getBytes("UTF-8")))
                        .param("number", "1")
                        .param("text", "نوشته من"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("۱ پرونده‌ای که فرستادید به پیش‌نویسی افزوده شد")))
                .andExpect(content().string(containsString("رونوشتی بردارید")));
        assertThat(newest().text()).isEqualTo("دیرآمده همکار");
    }

    @Test
    void whoComesAfterASubmissionSeesBothTextsAndLosesNoFile() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        Actor head = stage.actor(organ, Role.ORGAN_HEAD);
        steps.submit(head, first, today, second);
        mvc.perform(form(officer, first)
                        .file(new MockMultipartFile("upload", "پیوست من.txt", "text/plain", "پیوست".getBytes("UTF-8")))
                        .param("do", "submit")
                        .param("number", "1")
                        .param("text", "نوشته دیرآمده"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("شرح کار انجام‌شده")))
                .andExpect(content().string(containsString("پیش‌نویس نسخه بعد شد")))
                .andExpect(content().string(containsString("نوشته دیرآمده")));
        assertThat(newest().text()).isEqualTo("نوشته دیرآمده");
        assertThat(newest().draft()).isTrue();
        assertThat(newest().files()).extracting(Answers.File::name).contains("پیوست من.txt");
        decisions.giveBack(stage.actor(Stage.OTHER, Role.ORGAN_SUPERVISOR), first);
        mvc.perform(get(page(first)).with(as(officer.account())))
                .andExpect(content().string(containsString("نوشته دیرآمده")))
                .andExpect(content().string(containsString("پیوست من.txt")));
    }

    @Test
    void aColleaguesAnswerForAnotherDutyStandsBesideWhatWasTyped() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        steps.submit(stage.actor(organ, Role.ORGAN_HEAD), first, today);
        mvc.perform(form(officer, second)
                        .param("do", "submit")
                        .param("number", "1")
                        .param("text", "نوشته من"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("پیش از شما همین نسخه را فرستاده است")))
                .andExpect(content().string(containsString("name=\"number\" value=\"2\"")))
                .andExpect(content().string(containsString("نوشته من")));
        assertThat(stage.state(second)).isEqualTo(DutyState.OPEN);
        assertThat(newest().text()).isEqualTo("نوشته من");
        mvc.perform(form(stage.actor(organ, Role.ORGAN_HEAD), second)
                        .param("number", "1")
                        .param("text", "نوشته سوم"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("نوشته من")))
                .andExpect(content().string(containsString("نوشته سوم")));
        assertThat(newest().text()).isEqualTo("نوشته من");
    }

    @Test
    void aDutyThatTakesNoAnswerShowsWhatWasTypedToItAndKeepsIt() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        db.sql("update duty.duty set state = 'EXEMPT', changed_at = now() where id = :id")
                .param("id", first.value())
                .update();
        mvc.perform(form(officer, first).param("text", "<b>نوشته من</b>"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("رونوشتی بردارید")))
                .andExpect(content().string(not(containsString("پیش‌نویس نسخه بعد شد"))))
                .andExpect(content().string(containsString("&lt;b&gt;نوشته من")));
        assertThat(newest().text()).isEqualTo("<b>نوشته من</b>");
    }

    @Test
    void filesOfTheSecondWriterHangOnTheDraftHeIsShown() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        Actor head = stage.actor(organ, Role.ORGAN_HEAD);
        TypedAnswer typed = steps.typed(first, today);
        steps.keep(head, first, typed);
        mvc.perform(form(officer, first)
                        .file(new MockMultipartFile("upload", "پیوست من.txt", "text/plain", "پیوست".getBytes("UTF-8")))
                        .param("text", "نوشته من")
                        .param("number", "1")
                        .param("revision", "0"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("پیوست من.txt")));
        assertThat(newest().files()).hasSize(1);
        assertThat(newest().text()).isEqualTo("شرح کار انجام‌شده");
        assertThat(steps.keep(head, first, AnswerSteps.saying("متن تازه", typed)))
                .isInstanceOf(Answered.ChangedMeanwhile.class);
    }

    @Test
    void aWriterOnASlowLineDoesNotMeetHisOwnKeepingAsAnothers() {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        TypedAnswer typed = steps.typed(first, today);
        steps.keep(officer, first, AnswerSteps.saying("یک", typed));
        assertThat(steps.keep(officer, first, AnswerSteps.saying("یک دو", typed)))
                .isInstanceOf(Answered.Kept.class);
        assertThat(steps.keep(officer, first, AnswerSteps.saying("سه", typed)))
                .isInstanceOf(Answered.ChangedMeanwhile.class);
        assertThat(newest().text()).isEqualTo("یک دو");
    }

    @Test
    void ofTwoEditorsAtOnceOneKeepsAndTheOtherIsToldOfHim() {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        Actor head = stage.actor(organ, Role.ORGAN_HEAD);
        TypedAnswer typed = steps.typed(first, today);
        var one =
                CompletableFuture.supplyAsync(() -> steps.keep(officer, first, AnswerSteps.saying("نوشته یک", typed)));
        var two = CompletableFuture.supplyAsync(() -> steps.keep(head, first, AnswerSteps.saying("نوشته دو", typed)));
        List<Answered> both = List.of(one.join(), two.join());
        assertThat(both)
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Kept", "ChangedMeanwhile");
        both.stream()
                .filter(Answered.ChangedMeanwhile.class::isInstance)
                .map(Answered.ChangedMeanwhile.class::cast)
                .forEach(told -> assertThat(told.theirs().text()).isEqualTo(newest().text()));
        assertThat(newest().revision()).isEqualTo(1);
    }

    @Test
    void aTextWithoutAnEndIsToldBesideItsFieldAndWhatWasKeptStands() throws Exception {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        steps.keep(officer, first, steps.typed(first, today));
        mvc.perform(form(officer, first)
                        .param("text", "ب".repeat(10_001))
                        .param("links", "https://example.ir/" + "a".repeat(1_000))
                        .param("number", "1")
                        .param("revision", "1"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("حداکثر ۱۰٬۰۰۰ نویسه دارد")))
                .andExpect(content().string(containsString("هر پیوند حداکثر ۱٬۰۰۰ نویسه دارد")))
                .andExpect(content().string(containsString("ب".repeat(10_001))));
        assertThat(newest().text()).isEqualTo("شرح کار انجام‌شده");
        assertThat(newest().links()).containsExactly("https://example.ir/gozaresh");
    }

    @Test
    void theLedgerHoldsThatADraftWasBegunAndADigestOfAllThatWasSubmitted() {
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        steps.keep(officer, first, steps.typed(first, today));
        steps.keep(officer, first, AnswerSteps.saying("متن تازه", steps.typed(first, today)));
        steps.submit(officer, first, today);
        assertThat(stage.accounts().ledgered(officer.account(), "duty.answer.draft"))
                .isEqualTo(1);
        String readable = db.sql("""
                select r.readable from secretariat.ledger_readable r join secretariat.ledger_entry e on e.id = r.entry_id
                where e.account_id = :account and e.command = 'duty.answer.submit' and e.subject_id = :duty""")
                .param("account", officer.account().value())
                .param("duty", first.value())
                .query(String.class)
                .single();
        assertThat(readable).containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
    }

    private Answers.Answer newest() {
        return answers.versions(answers.evidenceOf(first).orElseThrow()).getFirst();
    }

    private static String page(DutyId duty) {
        return "/desk/duties/" + duty.value() + "/answer";
    }

    private static MockMultipartHttpServletRequestBuilder form(Actor actor, DutyId duty) {
        return (MockMultipartHttpServletRequestBuilder)
                multipart(page(duty)).with(as(actor.account())).with(csrf());
    }
}
