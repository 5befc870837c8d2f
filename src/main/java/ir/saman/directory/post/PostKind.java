package ir.saman.directory.post;

import static ir.saman.kit.text.Texts.text;

/** Whether a post stands for good. */
enum PostKind {
    PERMANENT,
    TEMPORARY;

    String label() {
        return text("directory.post.kind." + name());
    }
}
