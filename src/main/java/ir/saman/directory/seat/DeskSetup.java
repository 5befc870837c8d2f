package ir.saman.directory.seat;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hooks the gate and the actor into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class DeskSetup implements WebMvcConfigurer {

    private final ObjectProvider<Gate> gate;
    private final ObjectProvider<Standings> standings;

    DeskSetup(ObjectProvider<Gate> gate, ObjectProvider<Standings> standings) {
        this.gate = gate;
        this.standings = standings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate.getObject());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DeskArguments(standings.getObject()));
    }
}
