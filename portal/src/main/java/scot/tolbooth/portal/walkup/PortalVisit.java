package scot.tolbooth.portal.walkup;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.funnel.BrowserFamily;

/** Asks the portal for pages as a resident's phone does: without cookies and scripts, one redirect after the other. */
final class PortalVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final String BROWSER = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Mobile/15E148 " + BrowserFamily.TEST + "/1";

    private final HttpClient http;
    private final URI portal;
    private final URI publicUrl;

    /**
     * A visit to one portal.
     *
     * @param portal where it is asked
     * @param publicUrl where it says that it is: both lead on to the same pages
     */
    PortalVisit(HttpClient http, URI portal, URI publicUrl) {
        this.http = http;
        this.portal = portal;
        this.publicUrl = publicUrl;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Where a request came to. */
    sealed interface Reached {

        /** A page of the portal. */
        record Page(int status, String path) implements Reached {}

        /** None. */
        record Nowhere(String why) implements Reached {}
    }

    Reached get(String address) {
        return follow(request(address).GET().build());
    }

    Reached post(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Reached follow(HttpRequest first) {
        HttpRequest request = first;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() / 100 != 3) {
                    return new Reached.Page(answer.statusCode(), place(answer));
                }
                String location = answer.headers().firstValue("Location").orElse("");
                String next = own(request.uri(), location);
                if (next == null) {
                    return new Reached.Nowhere("the portal leads away from itself");
                }
                request = request(next).GET().build();
            }
            return new Reached.Nowhere("the portal leads round in a circle");
        } catch (IOException unreachable) {
            return new Reached.Nowhere(
                    "no answer from the portal (" + unreachable.getClass().getSimpleName() + ")");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reached.Nowhere("the service was stopped");
        }
    }

    /** The page's own address where it was shown at that of the NAS's redirect. */
    private String place(HttpResponse<Void> answer) {
        return pathAndQuery(answer.headers()
                .firstValue("Content-Location")
                .map(answer.uri()::resolve)
                .orElse(answer.uri()));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(portal.toString().replaceAll("/+$", "") + address))
                .timeout(PATIENCE)
                .header("User-Agent", BROWSER)
                .header("Accept-Language", "en-GB");
    }

    /** The address behind the portal's own; absent where it is another's. */
    private @Nullable String own(URI from, String location) {
        try {
            URI to = from.resolve(location);
            return isAt(to, portal) || isAt(to, publicUrl) ? pathAndQuery(to) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static boolean isAt(URI to, URI place) {
        return place.getRawAuthority().equalsIgnoreCase(String.valueOf(to.getRawAuthority()));
    }

    private String pathAndQuery(URI address) {
        String base = portal.getRawPath() == null ? "" : portal.getRawPath().replaceAll("/+$", "");
        String path = address.getRawPath().startsWith(base)
                ? address.getRawPath().substring(base.length())
                : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
