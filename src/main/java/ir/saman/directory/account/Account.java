package ir.saman.directory.account;

import ir.saman.directory.AccountId;
import java.time.Instant;
import java.util.Optional;

/** An account and the person behind it. */
record Account(
        AccountId id,
        String userName,
        String name,
        Optional<String> nationalCode,
        Optional<String> mobile,
        boolean enabled,
        boolean mustChange,
        Instant madeAt,
        Optional<Instant> lastSignIn) {}
