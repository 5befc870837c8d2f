package ir.saman.directory.security;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.directory.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Serves("F5")
class EventWordsTests {

    @ParameterizedTest
    @CsvSource({
        "duty 4711,تکلیف ۴۷۱۱",
        "board province 20,تابلوی استان ۲۰",
        "posts of organ 3,پست‌های دستگاه ۳",
        "sign-in from 10.0.0.1,ورود از نشانی 10.0.0.1",
        "change of password,تغییر گذرواژه",
        "GET /desk/accounts,GET /desk/accounts"
    })
    void whatWasAskedForIsNamedInPersian(String kept, String words) {
        assertThat(EventWords.object(kept).strip()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void everyActThatIsRefusedIsNamed(Act act) {
        assertThat(EventWords.why(act + " ORGAN_HEAD")).contains(act.label()).doesNotContain(act.name(), "ORGAN_HEAD");
        assertThat(EventWords.why(act + " is for a party to it")).contains(act.label(), "طرف");
    }

    @Test
    void aReasonNobodyKnowsStaysAsItWasKept() {
        assertThat(EventWords.why("some other reason")).isEqualTo("some other reason");
        assertThat(EventWords.why("wrong password")).isEqualTo("گذرواژه نادرست");
    }
}
