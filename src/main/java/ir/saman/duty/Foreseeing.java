package ir.saman.duty;

import ir.saman.directory.OrganId;
import ir.saman.duty.Laying.Turn;
import ir.saman.duty.LayingSql.Batch;
import ir.saman.duty.LayingSql.Laid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out what laying would lay, as laying itself does, and writes nothing. */
@Component
class Foreseeing {

    private final Laying laying;
    private final ForeseeingSql sql;

    Foreseeing(Laying laying, ForeseeingSql sql) {
        this.laying = laying;
        this.sql = sql;
    }

    /** What would be laid at once, set by set; nothing of what waits for an event. */
    List<LayDuties.Wave> foreseen(LayDuties asked) {
        if (asked.arises().filter(each -> each.kind() == Arises.Kind.EVENT).isPresent()) {
            return List.of();
        }
        Laid source = new Laid(
                0,
                asked.source(),
                asked.force(),
                asked.deadline(),
                asked.letterOn(),
                asked.trackedFrom(),
                Optional.empty());
        return laying.turns(source, asked).stream()
                .flatMap(turn -> batches(turn, asked.bearers()))
                .map(Foreseeing::wave)
                .toList();
    }

    private Stream<Batch> batches(Turn turn, BearerRule bearers) {
        Laid source = turn.source();
        return Laying.occurrences(source.deadline(), source.letterOn(), source.trackedFrom(), laying.today()).stream()
                .flatMap(occurrence -> laying
                        .batches(
                                source,
                                occurrence,
                                source.trackedFrom(),
                                turn.only(),
                                () -> sql.places(bearers, laying.today()))
                        .stream());
    }

    private static LayDuties.Wave wave(Batch batch) {
        return new LayDuties.Wave(
                batch.occurrence().code(),
                batch.due(),
                batch.deadline().on(),
                batch.place(),
                batch.organs().map(organs -> organs.stream().map(OrganId::value).toList()),
                batch.state() == DutyState.BEFORE,
                batch.deadline().of(batch.source().force()).derivation());
    }
}
