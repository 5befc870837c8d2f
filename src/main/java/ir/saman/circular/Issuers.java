package ir.saman.circular;

import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Programmes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where circulars find their issuers and programmes. */
@Component
record Issuers(Organs organs, Programmes programmes) {

    Organ issuer(CircularText text) {
        return organs.byCode(text.issuer()).orElseThrow();
    }

    Optional<Long> programme(CircularText text) {
        return programmes.byCode(text.programme());
    }
}
