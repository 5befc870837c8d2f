package ir.saman;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a page says, as its reader gets it. */
public final class TestPages {

    private TestPages() {}

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
