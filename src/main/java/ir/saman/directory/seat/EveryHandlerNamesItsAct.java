package ir.saman.directory.seat;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Saman does not start with a handler that neither asks for an act nor says that it is open. */
@Component
@ConditionalOnWebApplication
class EveryHandlerNamesItsAct implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping handlers;

    EveryHandlerNamesItsAct(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> nameless = handlers.getHandlerMethods().values().stream()
                .filter(EveryHandlerNamesItsAct::ours)
                .filter(method -> !Gate.open(method) && Gate.asked(method).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        if (!nameless.isEmpty()) {
            throw new IllegalStateException("handlers without @Asks or @Open: " + nameless);
        }
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("ir.saman.")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
