package ir.saman.kit.web.errors;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server refuses before anything of Saman is asked, such as an address that cannot be decoded: a page in Persian all the
 * same, as bare as it must be where no template is at hand.
 */
@Component
final class BareErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!doctype html>
            <html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    /**
     * Writes the page where the status says that the request is at fault and nothing has been written. What is our own fault
     * comes with a number to ask for, which only the page of Saman has.
     */
    private static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400
                    || response.getStatus() >= 500
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            String own = "kit.error." + response.getStatus();
            String known = Texts.has(own + ".title") ? own : "kit.error.400";
            String title = text(known + ".title");
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                Writer page = response.getReporter();
                if (Objects.nonNull(page)) { // absent where somebody has begun to write
                    page.write(PAGE.formatted(
                            text("kit.title", title), title, text(known + ".advice"), text("kit.error.to-home")));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("nobody waited for the page", gone);
            }
        }
    }
}
