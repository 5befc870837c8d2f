package ir.saman.duty.page;

import static ir.saman.directory.TestAccounts.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.duty.DutyId;
import ir.saman.duty.Force;
import ir.saman.duty.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A prohibition reads as one wherever it is met, and what is advised reads as advice. */
@SamanTest
@Serves({"F1", "F2"})
class ForceWordsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Stage stage;

    private String organ = "";
    private AccountId officer = new AccountId(0);

    @BeforeEach
    void anOrgan() {
        organ = stage.organ();
        officer = stage.accounts().in(organ, Role.REFORM_OFFICER);
    }

    @Test
    void aProhibitionIsKeptToAndNeverLate() {
        DutyId duty = stage.standing(organ, Force.MUST_NOT);
        for (String path : new String[] {"/desk", "/desk/duties", "/desk/duties/" + duty.value()}) {
            assertThat(body(path))
                    .as(path)
                    .contains("نباید", "همیشه ممنوع")
                    .doesNotContain("سررسیدنشده</span>", "پاسخ به تکلیف</a>", "درخواست تمدید یا عدم شمول</a>");
        }
        assertThat(body("/desk")).contains("مستند رعایت");
        assertThat(body("/desk/duties/" + duty.value()))
                .contains("ثبت مستند رعایت", "در انتظار مستند رعایت", "ممنوع است؛ مهلت ندارد و معوق نمی‌شود");
        assertThat(body("/desk/duties/" + duty.value() + "/answer")).contains("رعایت‌شده تا تاریخ", "همیشه ممنوع");
    }

    @Test
    void whatIsAdvisedIsNotSaidToFallDue() {
        DutyId duty = stage.standing(organ, Force.SHOULD);
        for (String path : new String[] {"/desk/duties", "/desk/duties/" + duty.value()}) {
            assertThat(body(path)).as(path).contains("توصیه", "توصیه، هنوز ثبت نشده");
        }
    }

    private String body(String path) {
        return new String(
                mvc.get().uri(path).with(as(officer)).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }
}
