package ir.saman.circular.first;

import ir.saman.kit.shell.FirstStart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Publishes the built-in circulars where they are not published yet. */
@Component
@Order(300)
class FirstCirculars implements FirstStart {

    private static final List<String> BUILT_IN = List.of("107030", "14133", "52100", "519110", "article-36");

    private final CircularFiles files;

    FirstCirculars(CircularFiles files) {
        this.files = files;
    }

    @Override
    public void run() {
        BUILT_IN.forEach(files::publish);
    }
}
