package ir.saman.circular.page;

import java.util.List;

/** What a clause asks, in words, and how far the country is with it. */
record AskView(
        AskRow row,
        String bearers,
        DeadlineWords deadline,
        String acceptors,
        List<String> cooperating,
        Progress progress) {}
