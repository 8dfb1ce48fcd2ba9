package scot.tolbooth.portal.refusal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Counts requests that were answered as malformed, too large or without the token of a form, wherever that was found:
 * Tomcat tells whatever keeps an access log of those too that it refuses before anything else sees them.
 */
final class RefusedAtTheDoor extends ValveBase implements AccessLog {

    private final Supplier<Refusals> refusals;

    RefusedAtTheDoor(Supplier<Refusals> refusals) {
        super(true);
        this.refusals = refusals;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        switch (response.getStatus()) {
            case 400 -> refusals.get().count(request, Guard.MALFORMED, null);
            case 403 -> {
                if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
                    refusals.get().count(request, Guard.CROSS_SITE, null);
                }
            }
            case 413, 414, 431 -> refusals.get().count(request, Guard.OVERSIZED, null);
            default -> {
                // Not refused, or counted by whoever refused it.
            }
        }
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // It logs nothing about the request.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
