package ir.saman.directory.post;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Organ;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Tone;
import java.util.List;

/** The posts of an organ. */
record PostsView(Organ organ, List<Post> posts, boolean mayEdit) {

    String path() {
        return "/desk/organs/" + organ.id().value() + "/posts";
    }

    Chip state(Post post) {
        return post.holder()
                .map(name -> new Chip(text("directory.post.held"), Tone.MET))
                .orElseGet(() -> new Chip(text("directory.post.vacant"), Tone.PLAIN));
    }

    List<Link> trail() {
        return List.of(
                Link.to(organ.name(), "/desk/organs/" + organ.id().value()), Link.here(text("directory.post.list")));
    }
}
