package scot.tolbooth.portal.operations;

import java.util.List;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;

/**
 * A page of requests that were searched for.
 *
 * @param total how many there are in all, as far as they were counted
 * @param page from 0
 */
public record FoundRequests(List<AuthenticationOutcome> requests, long total, int page, long pages, Chart chart) {

    /** A few characters by which the same device is known again on the screen. */
    public String device(AuthenticationOutcome request) {
        String device = request.device();
        return device == null ? "" : device.substring(0, Math.min(6, device.length()));
    }
}
