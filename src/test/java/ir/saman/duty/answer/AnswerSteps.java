package ir.saman.duty.answer;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Figure;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.calendar.PersianDate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Answers as an officer would, in order by default. */
@Component
public class AnswerSteps {

    private final Answering answering;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Answers answers;

    AnswerSteps(Answering answering, Drafts drafts, Attachments attachments, Answers answers) {
        this.answering = answering;
        this.drafts = drafts;
        this.attachments = attachments;
        this.answers = answers;
    }

    /** Submits an answer in order for this duty and {@code others}; the outcome's name. */
    public String submit(Actor actor, DutyId duty, LocalDate occurred, DutyId... others) {
        return send(actor, duty, typed(duty, occurred, others)).getClass().getSimpleName();
    }

    /** The same, in other words. */
    public String submitSaying(String words, Actor actor, DutyId duty, LocalDate occurred, DutyId... others) {
        return send(actor, duty, saying(words, typed(duty, occurred, others)))
                .getClass()
                .getSimpleName();
    }

    Answered send(Actor actor, DutyId duty, TypedAnswer typed) {
        Upload file = new Upload("sanad.txt", new ByteArrayResource("سند".getBytes(StandardCharsets.UTF_8)));
        return answering.send(
                actor,
                duty,
                new Sending(typed, attachments.store(List.of(file)), Optional.empty(), Sending.Aim.SUBMIT));
    }

    Answered keep(Actor actor, DutyId duty, TypedAnswer typed) {
        return answering.send(actor, duty, Sending.draft(typed, Sending.Aim.KEEP));
    }

    /** What an officer types into the form as it stands now. */
    TypedAnswer typed(DutyId duty, LocalDate occurred, DutyId... others) {
        Optional<Answer> last = answers.evidenceOf(duty).map(answers::versions).orElse(List.of()).stream()
                .findFirst();
        AnswerForm.Standing standing = AnswerForm.Standing.of(last);
        Kind kind = drafts.kind(drafts.card(duty));
        Map<String, String> figures = new LinkedHashMap<>();
        for (Figure figure : kind.figures()) {
            figures.put(
                    figure.code(),
                    figure.min().orElse(BigDecimal.ONE).add(BigDecimal.ONE).toPlainString());
        }
        return new TypedAnswer(
                standing.number(),
                standing.revision(),
                "شرح کار انجام‌شده",
                figures,
                List.of("https://example.ir/gozaresh"),
                PersianDate.of(occurred).format(),
                List.of(others),
                List.of(),
                false);
    }

    static TypedAnswer saying(String words, TypedAnswer typed) {
        return new TypedAnswer(
                typed.number(),
                typed.revision(),
                words,
                typed.figures(),
                typed.links(),
                typed.occurred(),
                typed.duties(),
                typed.leftOut(),
                typed.joins());
    }

    static TypedAnswer leaving(DutyId out, TypedAnswer typed) {
        return new TypedAnswer(
                typed.number(),
                typed.revision(),
                typed.text(),
                typed.figures(),
                typed.links(),
                typed.occurred(),
                typed.duties(),
                List.of(out),
                typed.joins());
    }
}
