package ir.saman.kit.shell;

import ir.saman.kit.database.CannotStart;
import java.util.regex.PatternSyntaxException;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Which peers may say, by {@code X-Forwarded-For} and {@code X-Forwarded-Proto}, for whom they ask: none, unless the
 * setting {@code saman.trusted.proxies} (in the environment {@code SAMAN_TRUSTED_PROXIES}) holds a regular expression that
 * matches their addresses whole. Whoever is believed can give the throttle a new address with each attempt.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final String addresses;

    TrustedProxies(@Value("${saman.trusted.proxies:}") String addresses) {
        this.addresses = addresses.strip();
    }

    /**
     * Lets Tomcat believe the trusted peers.
     *
     * @throws CannotStart if the setting is no regular expression
     */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (addresses.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        try {
            valve.setInternalProxies(addresses);
        } catch (PatternSyntaxException e) {
            throw CannotStart.badSetting("SAMAN_TRUSTED_PROXIES", addresses);
        }
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }
}
