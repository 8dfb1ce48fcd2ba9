package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What a family of NASes sends to the portal, and how it takes a resident back. */
interface HotspotAdapter {

    HotspotFamily family();

    /** Whether these parameters are this family's; says nothing about whether they are genuine. */
    boolean recognises(RedirectQuery query);

    /** Checks a redirect against the registered NASes. */
    Redirected read(RedirectQuery query);

    /**
     * Where to send the browser for a new redirect, if what came with the arrival is too old to be used.
     *
     * @param age since the NAS sent the resident here
     */
    default Optional<URI> renewal(Arrival arrival, Duration age) {
        return Optional.empty();
    }

    /** Hands a resident over; the NAS then leads to the landing page where it can. */
    Completion complete(Arrival arrival, Pass pass, URI landing);

    /** What became of an {@link Completion.Awaited} hand-over. */
    default Progress progress(Arrival arrival) {
        return Progress.OVER;
    }
}
