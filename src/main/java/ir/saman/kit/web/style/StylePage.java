package ir.saman.kit.web.style;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Bar;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Diff;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Moment;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Quote;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Spark;
import ir.saman.kit.web.Step;
import ir.saman.kit.web.Tone;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One sample of each component's model. */
record StylePage(Form form, Slice<Line> lines) {

    /** A row of the sample table. */
    record Line(String place, Bar bar, String share, Spark course) {}

    static StylePage sample() {
        Form form = Form.empty()
                .with("text", text("kit.style.field.text.value"))
                .with("percent", Digits.persian(125))
                .with("kind", "1")
                .error("title", text("kit.style.field.title.error"))
                .error("percent", text("kit.style.field.percent.error"));
        List<Line> lines = List.of(line("1", 92, 5, 3), line("2", 71, 14, 15), line("3", 52, 20, 28));
        return new StylePage(
                form, new Slice<>(lines, Optional.of("a.sample"), Optional.empty(), Total.counted(10_001)));
    }

    private static Line line(String place, int met, int soon, int late) {
        String words = text("kit.style.bar", Digits.percent(met), Digits.percent(soon), Digits.percent(late));
        Bar bar = new Bar(
                words,
                List.of(new Bar.Part(met, Tone.MET), new Bar.Part(soon, Tone.SOON), new Bar.Part(late, Tone.LATE)));
        List<Double> course = List.of(met - 30.0, met - 12.0, met - 18.0, (double) met);
        return new Line(
                text("kit.style.option." + place),
                bar,
                Digits.percent(met),
                new Spark(text("kit.style.course", Digits.percent(met - 30), Digits.percent(met)), course));
    }

    static List<Link> trail() {
        return List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("kit.style.title")));
    }

    static List<Chip> chips() {
        return Stream.of(Tone.values())
                .map(tone -> new Chip(text("kit.style." + tone.css()), tone))
                .toList();
    }

    static List<Figure> figures() {
        return List.of(
                new Figure(chips().get(4), Digits.grouped(1364), text("kit.style.figure.note"), "#table"),
                new Figure(chips().get(0), Digits.grouped(892), share(65), "#table"),
                new Figure(chips().get(1), Digits.grouped(104), share(8), "#table"),
                new Figure(chips().get(2), Digits.grouped(120), share(9), "#table"),
                new Figure(chips().get(3), Digits.grouped(248), share(18), ""));
    }

    private static String share(int percent) {
        return text("kit.style.figure.note.met", Digits.percent(percent));
    }

    Field field(String name) {
        return Field.of(form, name, text("kit.style.field." + name));
    }

    static List<Option> places() {
        return Stream.of("1", "2", "3")
                .map(place -> new Option(place, text("kit.style.option." + place)))
                .toList();
    }

    static List<Step> steps() {
        return List.of(
                new Step(text("kit.style.step.1"), "", Step.State.DONE),
                new Step(text("kit.style.step.2"), text("kit.style.step.note"), Step.State.NOW),
                new Step(text("kit.style.step.3"), text("kit.style.step.note"), Step.State.LATE),
                new Step(text("kit.style.step.4"), "", Step.State.AHEAD));
    }

    static Quote quote() {
        return new Quote(
                text("kit.style.quote.cite"),
                Link.to(text("kit.style.quote.link"), "#texts"),
                text("kit.style.quote.text"));
    }

    static Diff diff() {
        return Diff.between(text("kit.style.diff.before"), text("kit.style.diff.after"));
    }

    static List<Moment> moments() {
        return List.of(
                new Moment(Digits.persian("1405/07/20"), text("kit.style.moment.1"), "", Tone.CALM),
                new Moment(
                        Digits.persian("1405/07/22"),
                        text("kit.style.moment.2"),
                        text("kit.style.moment.2.note"),
                        Tone.SOON),
                new Moment(Digits.persian("1405/07/25"), text("kit.style.moment.3"), "", Tone.MET));
    }
}
