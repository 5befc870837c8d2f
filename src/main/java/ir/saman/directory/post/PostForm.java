package ir.saman.directory.post;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Organ;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The form of a post, new or edited. */
record PostForm(Organ organ, Form form, Choices choices, Optional<Post> edited) {

    /** Who may hold the post, and the kinds of posts whose holders bear duties. */
    record Choices(List<Option> people, List<Option> offices) {}

    /** The values as typed, with what is wrong noted in the form. */
    static Optional<PostValues> read(Form form, Choices choices, Optional<Post> edited, LocalDate today) {
        String title = PersianText.tidyLine(form.required("title", text("directory.post.title"), 200));
        form.required("rank", text("directory.post.rank"), 40);
        form.required("kind", text("directory.post.kind"), 40);
        Optional<Rank> rank = form.choice("rank", text("directory.post.rank"), Rank.class);
        Optional<PostKind> kind = form.choice("kind", text("directory.post.kind"), PostKind.class);
        Optional<String> holder = form.typed("holder");
        if (holder.filter(id -> unknown(choices.people(), id)).isPresent()) {
            form.error("holder", text("directory.post.holder.unknown"));
        }
        Optional<String> office = form.typed("office");
        if (office.filter(code -> unknown(choices.offices(), code)).isPresent()) {
            form.error("office", text("directory.post.office.unknown"));
        }
        Optional<String> external = external(form);
        Optional<LocalDate> since = holder.isEmpty() ? Optional.empty() : since(form, edited, today);
        return form.refused()
                ? Optional.empty()
                : Optional.of(new PostValues(
                        title,
                        rank.orElseThrow(),
                        kind.orElseThrow(),
                        holder.map(Long::valueOf),
                        external,
                        office,
                        since));
    }

    private static Optional<String> external(Form form) {
        Optional<String> external = form.typed("externalId").map(Digits::latin);
        if (external.filter(id -> id.length() > 60).isPresent()) {
            form.error("externalId", text("directory.post.external.long"));
        }
        return external;
    }

    private static boolean unknown(List<Option> offered, String value) {
        return offered.stream().noneMatch(each -> each.value().equals(value));
    }

    /** The day of an appointment; another holder's is after his predecessor's, whose day the form had filled in. */
    private static Optional<LocalDate> since(Form form, Optional<Post> edited, LocalDate today) {
        Optional<LocalDate> since =
                form.date("since", text("directory.post.since")).map(PersianDate::date);
        if (since.filter(day -> day.isAfter(today)).isPresent()) {
            form.error("since", text("directory.post.since.ahead"));
        }
        Optional<LocalDate> before = edited.filter(
                        post -> post.holderId().isPresent() && !post.heldBy(form.value("holder")))
                .flatMap(Post::heldSince);
        if (since.filter(day -> day.isBefore(today)).isPresent()
                && before.filter(day -> !since.orElseThrow().isAfter(day)).isPresent()) {
            String day = PersianDate.of(before.orElseThrow()).format();
            form.error("since", text("directory.post.since.predecessor", day));
        }
        return since;
    }

    /** A form filled with the post as it is. */
    static Form of(Post post) {
        Form form = Form.empty()
                .with("title", post.title())
                .with("rank", post.rank().name())
                .with("kind", post.kind().name())
                .with("version", post.version());
        post.holderId().ifPresent(id -> form.with("holder", id));
        post.externalId().ifPresent(id -> form.with("externalId", id));
        post.office().ifPresent(code -> form.with("office", code));
        post.heldSince().ifPresent(day -> form.with("since", PersianDate.of(day).format()));
        return form;
    }

    String action() {
        return edited.map(post -> "/desk/posts/" + post.id()).orElse(list());
    }

    String list() {
        return "/desk/organs/" + organ.id().value() + "/posts";
    }

    String heading() {
        return edited.map(Post::title).orElse(text("directory.post.new"));
    }

    Field title() {
        return Field.of(form, "title", text("directory.post.title")).must();
    }

    Field rank() {
        return Field.of(form, "rank", text("directory.post.rank")).must();
    }

    Field kind() {
        return Field.of(form, "kind", text("directory.post.kind")).must();
    }

    Field holder() {
        return Field.of(form, "holder", text("directory.post.holder")).hint(text("directory.post.holder.hint"));
    }

    Field office() {
        return Field.of(form, "office", text("directory.post.office")).hint(text("directory.post.office.hint"));
    }

    Field since() {
        return Field.of(form, "since", text("directory.post.since")).hint(text("directory.post.since.hint"));
    }

    Field externalId() {
        return Field.of(form, "externalId", text("directory.post.external"));
    }

    List<Option> ranks() {
        return Arrays.stream(Rank.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    List<Option> kinds() {
        return Arrays.stream(PostKind.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    List<Link> trail() {
        return List.of(
                Link.to(organ.name(), "/desk/organs/" + organ.id().value()),
                Link.to(text("directory.post.list"), list()),
                Link.here(heading()));
    }
}
