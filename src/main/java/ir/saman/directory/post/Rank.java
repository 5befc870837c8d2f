package ir.saman.directory.post;

import static ir.saman.kit.text.Texts.text;

/** The level of a post. */
enum Rank {
    HEAD,
    DEPUTY,
    DIRECTOR,
    OFFICE_HEAD,
    EXPERT,
    ADVISER;

    String label() {
        return text("directory.post.rank." + name());
    }
}
