package ir.saman.circular.first;

import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Circulars that come as files with Saman. */
@Component
class CircularFiles {

    /** A rule in a file says only what restricts: an absent article5 is false. */
    private static final YAMLMapper FILES = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A mistyped key must not quietly turn a deadline into none.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Circulars circulars;

    CircularFiles(Circulars circulars) {
        this.circulars = circulars;
    }

    /** Publishes one where it is not published yet, whole or not at all: without its relays it would never get them. */
    void publish(String name) {
        CircularFile file = read(name);
        CircularText text = file.text();
        if (circulars.find(text.number()).isPresent()) {
            circulars.keepDocument(text, By.SYSTEM);
            return;
        }
        circulars.publish(
                text,
                Optional.ofNullable(file.relays()).orElse(List.of()).stream()
                        .map(FileRelay::relay)
                        .toList(),
                By.SYSTEM);
    }

    private static CircularFile read(String name) {
        try (InputStream file = new ClassPathResource("circular/" + name + ".yaml").getInputStream()) {
            return FILES.readValue(file, CircularFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
