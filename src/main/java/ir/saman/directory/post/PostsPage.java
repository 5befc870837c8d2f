package ir.saman.directory.post;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The posts of an organ: seen by everyone at the desk, kept by the organ's head. */
@Controller
class PostsPage {

    private final PostSql sql;
    private final Posts posts;
    private final Organs organs;
    private final Authority authority;
    private final Clock clock;

    PostsPage(PostSql sql, Posts posts, Organs organs, Authority authority, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.organs = organs;
        this.authority = authority;
        this.clock = clock;
    }

    @Asks(Act.SEE_ORGANS)
    @GetMapping("/desk/organs/{organ}/posts")
    Reply list(@PathVariable("organ") long number, Actor actor) {
        Organ organ = organ(number);
        boolean mayEdit =
                authority.decide(actor, Act.EDIT_POST, Target.of(organ)).allowed();
        return Page.of("directory/post/list", new PostsView(organ, sql.of(organ.id()), mayEdit));
    }

    @Asks(Act.EDIT_POST)
    @GetMapping("/desk/organs/{organ}/posts/new")
    Reply form(@PathVariable("organ") long number, Actor actor) {
        return page(mine(number, actor), Form.empty(), Optional.empty());
    }

    /** Adds a post; 422 with what is wrong beside the field. */
    @Asks(Act.EDIT_POST)
    @PostMapping("/desk/organs/{organ}/posts")
    Reply add(@PathVariable("organ") long number, Actor actor, Form form) {
        Organ organ = mine(number, actor);
        return PostForm.read(form, choices(organ), Optional.empty(), Tehran.today(clock))
                .map(values -> told(posts.add(actor.by(), organ.id(), values), organ, form, Optional.empty()))
                .orElseGet(() -> page(organ, form, Optional.empty()).refused());
    }

    @Asks(Act.EDIT_POST)
    @GetMapping("/desk/posts/{post}")
    Reply edit(@PathVariable("post") long number, Actor actor) {
        Post post = post(number);
        return page(mine(post.organId(), actor), PostForm.of(post), Optional.of(post));
    }

    /** Changes a post; 422 with what is wrong, also when somebody else changed it meanwhile. */
    @Asks(Act.EDIT_POST)
    @PostMapping("/desk/posts/{post}")
    Reply change(@PathVariable("post") long number, Actor actor, Form form) {
        Post post = post(number);
        Organ organ = mine(post.organId(), actor);
        int version = form.number("version", "").orElse(-1L).intValue();
        return PostForm.read(form, choices(organ), Optional.of(post), Tehran.today(clock))
                .map(values -> told(posts.edit(actor.by(), post, version, values), organ, form, Optional.of(post)))
                .orElseGet(() -> page(organ, form, Optional.of(post)).refused());
    }

    private Reply told(Posts.Kept kept, Organ organ, Form form, Optional<Post> edited) {
        return switch (kept) {
            case DONE ->
                Redirect.to("/desk/organs/" + organ.id().value() + "/posts").saying(text("directory.post.kept"));
            case EXTERNAL_ID_TAKEN ->
                page(organ, form.error("externalId", text("directory.post.external.taken")), edited)
                        .refused();
            case CHANGED_MEANWHILE ->
                page(organ, form.error("title", text("directory.post.changed")), edited)
                        .refused();
        };
    }

    private Page page(Organ organ, Form form, Optional<Post> edited) {
        return Page.of("directory/post/form", new PostForm(organ, form, choices(organ), edited));
    }

    private PostForm.Choices choices(Organ organ) {
        return new PostForm.Choices(sql.holders(organ.id(), Tehran.today(clock)), sql.offices());
    }

    private Organ mine(long number, Actor actor) {
        Organ organ = organ(number);
        authority.require(actor, Act.EDIT_POST, Target.of(organ), "posts of organ " + number);
        return organ;
    }

    private Organ organ(long number) {
        return organs.find(new OrganId(number)).orElseThrow(() -> new NotFound("organ " + number));
    }

    private Post post(long number) {
        return sql.find(number).orElseThrow(() -> new NotFound("post " + number));
    }
}
