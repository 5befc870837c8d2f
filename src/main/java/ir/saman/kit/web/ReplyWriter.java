package ir.saman.kit.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns the {@link Reply} a handler returns into the response. */
@Component
final class ReplyWriter implements HandlerMethodReturnValueHandler {

    private final TemplateEngine engine;
    private final Frame frame;

    ReplyWriter(TemplateEngine engine, Frame frame) {
        this.engine = engine;
        this.frame = frame;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Reply.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object reply, MethodParameter type, ModelAndViewContainer answer, NativeWebRequest web)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch ((Reply) Objects.requireNonNull(reply)) {
            case Page page -> {
                answer.setStatus(HttpStatusCode.valueOf(page.status()));
                answer.setView(view(page, request, response));
            }
            case Redirect redirect -> {
                answer.setRequestHandled(true);
                send(redirect, request, response);
            }
            case Export export -> {
                answer.setRequestHandled(true);
                write(export, response);
            }
        }
    }

    private JteView view(Page page, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        Optional<String> part = page.part().filter(template -> asksForPart(request));
        Shell shell = page.bare()
                ? frame.bare(request)
                : frame.around(request, part.isPresent() ? Optional.empty() : Said.take(request, response));
        return new JteView(engine, part.orElse(page.template()), page.model(), shell);
    }

    private static void send(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        redirect.said().ifPresent(text -> Said.leave(text, request, response));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", redirect.path());
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, redirect.path());
        }
    }

    private static void write(Export export, HttpServletResponse response) throws IOException {
        response.setContentType(export.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        export.body().writeTo(response.getOutputStream());
    }

    private static boolean asksForPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }
}
