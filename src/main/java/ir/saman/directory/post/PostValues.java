package ir.saman.directory.post;

import java.util.Optional;

/** What an edit sets of a post. */
record PostValues(String title, Rank rank, PostKind kind, Optional<Long> holder, Optional<String> externalId) {}
