package ir.saman.directory.post;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Organ;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The form of a post, new or edited. */
record PostForm(Organ organ, Form form, List<Option> people, Optional<Post> edited) {

    /** The values as typed, with what is wrong noted in the form. */
    static Optional<PostValues> read(Form form, List<Option> people) {
        String title = PersianText.tidyLine(form.required("title", text("directory.post.title"), 200));
        form.required("rank", text("directory.post.rank"), 40);
        form.required("kind", text("directory.post.kind"), 40);
        Optional<Rank> rank = form.choice("rank", text("directory.post.rank"), Rank.class);
        Optional<PostKind> kind = form.choice("kind", text("directory.post.kind"), PostKind.class);
        Optional<String> holder = form.typed("holder");
        if (holder.filter(id -> people.stream().noneMatch(each -> each.value().equals(id)))
                .isPresent()) {
            form.error("holder", text("directory.post.holder.unknown"));
        }
        Optional<String> external = form.typed("externalId").map(Digits::latin);
        if (external.filter(id -> id.length() > 60).isPresent()) {
            form.error("externalId", text("directory.post.external.long"));
        }
        return form.refused()
                ? Optional.empty()
                : Optional.of(new PostValues(
                        title, rank.orElseThrow(), kind.orElseThrow(), holder.map(Long::valueOf), external));
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
