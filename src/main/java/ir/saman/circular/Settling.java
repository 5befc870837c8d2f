package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Circulars.Recounted;
import ir.saman.circular.Circulars.Settled;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the version in force in which an uncertain part is settled, and has its deadlines worked out anew. */
@Component
class Settling {

    private final LifeSql sql;
    private final CircularsSql rows;
    private final Shelf shelf;
    private final Binding binding;
    private final IssueRecords records;

    Settling(LifeSql sql, CircularsSql rows, Shelf shelf, Binding binding, IssueRecords records) {
        this.sql = sql;
        this.rows = rows;
        this.shelf = shelf;
        this.binding = binding;
        this.records = records;
    }

    Settled settle(CircularId circular, Reading reading, By by) {
        binding.duties().keepOrgans();
        sql.lock(circular);
        int newest = shelf.versions().of(circular).getLast().number();
        CircularText before = shelf.versions().newest(circular).orElseThrow();
        Optional<Uncertain> doubt = before.uncertain().stream()
                .filter(each -> each.field().equals(reading.field()))
                .findFirst();
        if (newest != reading.version() || doubt.isEmpty()) {
            return new Settled.Overtaken();
        }
        return new SettledText(before, doubt.get(), reading.value())
                .text()
                .map(after -> refusal(circular, after)
                        .<Settled>map(Settled.Refused::new)
                        .orElseGet(() -> settle(circular, before, after, reading, by)))
                .orElseGet(() -> new Settled.Refused(text("circular.settle.no-value")));
    }

    private Optional<String> refusal(CircularId circular, CircularText after) {
        if (sql.amendedByDraft(circular)) {
            return Optional.of(text("circular.settle.draft"));
        }
        if (after.date().isAfter(binding.today())) {
            return Optional.of(text("circular.settle.future"));
        }
        return sql.taken(after, Optional.of(circular))
                ? Optional.of(text("circular.issue.number-taken", Digits.persian(after.number())))
                : Optional.empty();
    }

    private Settled settle(CircularId circular, CircularText before, CircularText after, Reading reading, By by) {
        write(circular, before, after);
        String part = text("circular.uncertain.field." + reading.field());
        String note = text("circular.settle.note", part, reading.words(), reading.reason());
        Version version = shelf.version(
                reading.version() + 1, after, binding.today(), binding.clock().instant(), note);
        shelf.keep(circular, after, version, by);
        List<Recounted> recounted = recount(circular, before.date(), after.date(), note, by);
        records.ledger(
                by,
                "circular.settle",
                circular,
                Map.of("field", reading.field(), "value", reading.value(), "reason", reading.reason()));
        if (!recounted.isEmpty()) {
            records.told(circular, "circular.notice.settled");
        }
        return new Settled.Done(recounted);
    }

    /** The rows of the version; what the number was taken for still leads here. */
    private void write(CircularId circular, CircularText before, CircularText after) {
        sql.change(circular, after, binding.issuers().programme(after));
        rows.addAround(circular, after);
        if (!before.number().equals(after.number())) {
            rows.addCandidate(circular, "number", sql.address(circular));
            rows.addCandidate(circular, "number", before.number());
            sql.readdress(circular, after.number());
        }
        write(circular, Optional.empty(), after.clauses());
    }

    private void write(CircularId circular, Optional<Long> parent, List<Clause> clauses) {
        int position = 0;
        for (Clause clause : clauses) {
            long row = sql.putClause(circular, parent, position++, clause);
            write(circular, Optional.of(row), clause.children());
        }
    }

    private List<Recounted> recount(CircularId circular, LocalDate was, LocalDate now, String reason, By by) {
        List<Recounted> recounted = new ArrayList<>();
        if (!was.equals(now)) {
            sql.asked(circular, false)
                    .forEach(ask -> binding.duties()
                            .redate(Binding.source(ask.id()), was, now, reason, by)
                            .forEach(shift -> recounted.add(new Recounted(ask.label(), ask.action(), shift))));
        }
        return recounted;
    }
}
