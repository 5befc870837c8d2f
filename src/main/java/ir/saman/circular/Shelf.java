package ir.saman.circular;

import ir.saman.kit.text.Sha256;
import ir.saman.secretariat.By;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where circulars are kept: their rows, and each version's document. */
@Component
record Shelf(CircularsSql sql, VersionSql versionSql, Versions versions, ApplicationEventPublisher events) {

    void keep(CircularId circular, CircularText text, Version version, By by) {
        versionSql.add(circular, version, versions.document(text), by.account());
        events.publishEvent(new Versions.Issued(circular, version.number()));
    }

    /** The version which {@code text} becomes when it is issued at {@code at}. */
    Version version(int number, CircularText text, LocalDate validFrom, Instant at, String note) {
        return new Version(number, validFrom, at, Sha256.hex(versions.document(text)), note);
    }
}
