package ir.saman.kit.shell;

import ir.saman.kit.text.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address once it answers. */
@Component
@ConditionalOnProperty("saman.serving")
class Ready {

    private final Environment settings;

    Ready(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellTheAddress() {
        String address = "http://localhost:" + settings.getRequiredProperty("local.server.port");
        System.out.println(Texts.text("shell.ready", address));
    }
}
