package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.funnel.BrowserFamily;
import scot.tolbooth.portal.funnel.Footprint;
import scot.tolbooth.portal.funnel.FunnelStep;
import scot.tolbooth.portal.funnel.FunnelTraces;
import scot.tolbooth.portal.funnel.Scripting;
import scot.tolbooth.portal.hotspot.Arrival;

/** Tells the funnel how far journeys come, and nothing about whose they are. */
class FunnelSteps {

    private static final String CARD = "card";

    private final FunnelTraces traces;

    FunnelSteps(FunnelTraces traces) {
        this.traces = traces;
    }

    /** A page of the journey was asked for, or a form of it sent. */
    void opened(Journey journey, HttpServletRequest request) {
        String userAgent = request.getHeader("User-Agent");
        if (BrowserFamily.isProbe(userAgent)) {
            return;
        }
        // Whoever is online already is led straight to this page: no journey begins with it.
        BrowserFamily browser = page(request).equals("online") ? null : BrowserFamily.of(userAgent);
        String way = chosen(request);
        note(journey, way == null ? FunnelStep.PORTAL : FunnelStep.WAY, way, browser, Scripting.UNKNOWN);
    }

    /** The journey was kept as it is now. */
    void moved(Journey journey) {
        note(journey, null, null, null, Scripting.UNKNOWN);
    }

    /** A page was shown that goes on by itself where scripts run. */
    void askedForScripts(Journey journey) {
        note(journey, null, null, null, Scripting.ON);
    }

    /** The browser said that it runs none. */
    void runsNoScripts(Journey journey) {
        note(journey, null, null, null, Scripting.OFF);
    }

    private void note(
            Journey journey,
            @Nullable FunnelStep seen,
            @Nullable String way,
            @Nullable BrowserFamily browser,
            Scripting scripting) {
        Arrival arrival = journey.arrival();
        if (journey.purpose() != Purpose.WIFI || arrival == null) {
            return;
        }
        FunnelStep staged = staged(journey, arrival);
        traces.note(new Footprint(
                journey.id(),
                arrival.nas(),
                journey.started(),
                journey.expires(),
                staged == null ? seen : staged,
                way == null && journey.contact() != null
                        ? journey.contact().kind().word()
                        : way,
                journey.language().code(),
                browser,
                scripting));
    }

    private static @Nullable FunnelStep staged(Journey journey, Arrival arrival) {
        return switch (journey.stage()) {
            case CONTACT -> null;
            case CODE -> FunnelStep.CODE;
            case VERIFIED -> FunnelStep.CONFIRMED;
            // Without RADIUS nothing is seen of a session beyond the sign-in.
            case ONLINE -> arrival.family().reportsSessions() ? FunnelStep.SIGNED_IN : FunnelStep.SESSION;
        };
    }

    /** The way whose form was sent; absent where none was. */
    private static @Nullable String chosen(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        return switch (page(request)) {
            case "contact" ->
                ContactController.kind(Objects.requireNonNullElse(request.getParameter("by"), ""))
                        .word();
            case CARD -> CARD;
            default -> null;
        };
    }

    private static String page(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
