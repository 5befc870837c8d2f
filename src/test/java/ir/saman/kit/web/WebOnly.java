package ir.saman.kit.web;

import static ir.saman.kit.text.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.WebApplicationContext;

/**
 * The web shell alone, without a database: for tests, and (by {@link #main}) for looking at the style page. It carries no
 * stereotype, so that a test of the whole application does not find it.
 */
@ComponentScan("ir.saman.kit.web")
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
class WebOnly {

    static void main(String[] arguments) {
        SpringApplication.run(WebOnly.class, arguments);
    }

    /** A browser of the running context, our own filter included. */
    static MockMvcTester browser(WebApplicationContext context) {
        return MockMvcTester.from(
                context,
                builder -> builder.addFilters(context.getBean(SecurityHeaders.class))
                        .build());
    }

    /** Monday 2 Azar 1405. */
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T07:12:00Z"), ZoneId.of("Asia/Tehran"));
    }

    @Bean
    Viewers viewers() {
        return request -> Optional.of(
                new Viewer("زهرا کریمی", "استانداری سمنان", "کارشناس تحول", 3, Set.of("reform-officer"), 1));
    }

    @Bean
    MenuEntry style() {
        return MenuEntry.desk("kit.style.title", "/desk/style", 10);
    }

    @Bean
    MenuEntry notForThem() {
        return MenuEntry.desk(
                "kit.notices", "/desk/hidden", 20, viewer -> viewer.roles().contains("auditor"));
    }

    @Bean
    MenuEntry home() {
        return MenuEntry.portal("kit.error.to-home", "/", 10);
    }

    @Bean
    Banner demonstration() {
        return () -> Optional.of(text("kit.style.note"));
    }

    /** Handlers as a module writes them. */
    @Controller
    @TestComponent
    static final class Samples {

        final CountDownLatch ended = new CountDownLatch(1);
        private final Spool spool;

        Samples(Spool spool) {
            this.spool = spool;
        }

        @GetMapping("/desk/sample/endless")
        Export endless() {
            return spool.through(new Export("file.txt", "application/octet-stream", SpoolTests.endless(ended)));
        }

        @GetMapping("/desk/sample/nothing")
        Page nothing() {
            throw new NotFound("duty 7");
        }

        @GetMapping({"/desk/sample/failure", "/api/v1/failure"})
        Page failure() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/desk/sample/list")
        Page list(Cursor from) {
            return Page.of("kit/web/confirm", confirm(from.encoded())).part("kit/web/ask");
        }

        @PostMapping("/desk/sample")
        Reply submit(Form form) {
            form.required("title", text("kit.style.field.title"), 20);
            return form.refused()
                    ? Page.of("kit/web/confirm", confirm(form.value("title"))).refused()
                    : Redirect.to("/desk/style").saying(form.value("title"));
        }

        @GetMapping("/desk/sample/export")
        Export export() {
            return Sheet.<String>of("sample")
                    .column("title", each -> each)
                    .csv(List.of("=1+1", "plain").iterator());
        }

        @GetMapping("/desk/sample/broken")
        Export broken() {
            Iterator<String> rows = Stream.of("one", "")
                    .map(each -> each.isEmpty() ? Samples.<String>lost() : each)
                    .iterator();
            return Sheet.<String>of("sample").column("title", each -> each).csv(rows);
        }

        private static <T> T lost() {
            throw new IllegalStateException("database lost");
        }

        private static Confirm confirm(String title) {
            return new Confirm(
                    title, List.of("<script>alert(1)</script>"), "/desk/sample", "\"quoted\"", "/desk", List.of());
        }
    }
}
