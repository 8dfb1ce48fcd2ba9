package scot.tolbooth.portal.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import scot.tolbooth.inventory.database.DatabaseUnavailableException;
import scot.tolbooth.radius.protocol.ListenerException;

/** Says in one sentence, which names the setting, why the service does not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements FailureAnalyzer {

    private static final String SETTING = "(tolbooth|spring|server|management)\\.[a-z].*";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String reason = reason(cause);
            if (reason != null) {
                return new FailureAnalysis(reason, null, cause);
            }
        }
        return null;
    }

    private static @Nullable String reason(Throwable cause) {
        if (cause instanceof PortInUseException port) {
            return "server.port: port " + port.getPort() + " is in use by another process";
        }
        if (cause instanceof BindException unreadable) {
            return unreadable(unreadable);
        }
        String message = cause.getMessage();
        if (message == null) {
            return null;
        }
        boolean written = cause instanceof DatabaseUnavailableException || cause instanceof ListenerException;
        return written || message.matches("(?s)" + SETTING) ? message : null;
    }

    private static String unreadable(BindException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var property = failure.getProperty();
        String name = (property == null ? failure.getName() : property.getName()).toString();
        String value = property == null || isSecret(name) ? "the value" : "'" + property.getValue() + "'";
        String why = String.valueOf(root.getMessage());
        return why.startsWith("tolbooth.") ? why : name + ": " + value + " is not valid: " + why;
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*(password|secret|token|key).*");
    }
}
