package ir.saman.circular.relay;

import ir.saman.circular.RelayText;
import ir.saman.circular.relay.RelaySql.Bound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A relay as it was typed, every part of it read.
 *
 * @param number written by hand; absent: the secretariat gives the next one
 * @param chosen whom it is narrowed to; empty for all of {@code reached}
 * @param reached the organs it goes to
 */
record Typed(
        Optional<String> number,
        LocalDate on,
        String name,
        String post,
        String text,
        String addressees,
        List<Bound> chosen,
        List<Bound> reached,
        List<String> copies,
        List<String> attachments,
        List<RelayText.Instruction> instructions) {}
