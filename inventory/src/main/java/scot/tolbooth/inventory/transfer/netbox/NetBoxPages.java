package scot.tolbooth.inventory.transfer.netbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.transfer.netbox.NetBoxClient.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads pages within bounds: each in its time, all in theirs, no more bytes than may be, and none twice. */
final class NetBoxPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_DETAIL = 200;

    private final HttpClient http;
    private final NetBoxSettings settings;
    private final Clock clock;
    private final NetBoxAddress address;
    private final String authorization;
    private final Instant deadline;
    private final Set<URI> read = new HashSet<>();
    private long bytesLeft;

    NetBoxPages(HttpClient http, NetBoxSettings settings, Clock clock, NetBoxAddress address, String authorization) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
        this.address = address;
        this.authorization = authorization;
        this.deadline = clock.instant().plus(settings.timeBudget());
        this.bytesLeft = settings.largestDocument().toBytes();
    }

    /** Adds the objects of a page, and says where the next one is. */
    @Nullable URI read(URI page, NetBoxList list, ArrayNode all) {
        if (!read.add(page)) {
            throw new RefusedException("url", "leads from page to page in a circle: " + page.getPath());
        }
        JsonNode answer = json(ask(page));
        if (!answer.path("results").isArray()) {
            throw new RefusedException("url", "does not answer with a list of NetBox at " + page.getPath());
        }
        answer.path("results").forEach(one -> {
            if (one instanceof ObjectNode object) {
                object.retain(list.read());
            }
            all.add(one);
        });
        String next = answer.path("next").asString("");
        return next.isEmpty() ? null : sameOrigin(next);
    }

    private URI sameOrigin(String next) {
        try {
            URI uri = URI.create(next);
            if (address.isOrigin(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException notOne) {
            throw new RefusedException("url", "names a next page that is no address");
        }
        throw new RefusedException(
                "url",
                "names a next page at another address than " + address.base().getAuthority()
                        + ", which is not followed: check how NetBox's proxy sets the host and scheme");
    }

    private String ask(URI page) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .GET()
                .build();
        HttpResponse<String> answer = await(http.sendAsync(request, info -> new LimitedText(bytesLeft)));
        bytesLeft -= answer.body().getBytes(StandardCharsets.UTF_8).length;
        refuse(answer);
        return answer.body();
    }

    /** The client's own time-out ends with the headers; this one holds for the whole page. */
    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> asked) {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration patience = left.compareTo(settings.timeout()) < 0 ? left : settings.timeout();
        try {
            return asked.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            asked.cancel(true);
            throw new RefusedException("url", "did not answer in time");
        } catch (ExecutionException failure) {
            throw failed(failure.getCause());
        } catch (InterruptedException interrupted) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedException("url", "was not asked to the end: the service is stopping");
        }
    }

    private RefusedException failed(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof LimitedText.TooLongException) {
                return new RefusedException(
                        "url",
                        "answers with more than " + settings.largestDocument().toMegabytes() + " MB in all");
            }
            if (one instanceof javax.net.ssl.SSLException) {
                return new RefusedException("url", "cannot be trusted: its certificate is not accepted");
            }
        }
        return new RefusedException("url", "cannot be reached");
    }

    private static void refuse(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String path = answer.uri().getPath();
        if (status == 401 || status == 403) {
            throw new RefusedException("token", "is refused by NetBox for " + path + detail(answer.body()));
        }
        if (status >= 300 && status < 400) {
            String where = answer.headers().firstValue("Location").orElse("nowhere");
            throw new RefusedException("url", "redirects to " + shortened(where) + ", which is not followed");
        }
        if (status == 404) {
            throw new RefusedException("url", "is that of no NetBox: there is no " + path);
        }
        if (status != 200) {
            throw new RefusedException("url", "answers with HTTP status " + status + detail(answer.body()));
        }
    }

    /** NetBox says why in a field named detail. */
    private static String detail(String body) {
        try {
            String detail = JSON.readTree(body).path("detail").asString("");
            return detail.isBlank() ? "" : ": " + shortened(detail);
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new RefusedException("url", "does not answer with JSON");
        }
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST_DETAIL ? plain : plain.substring(0, LONGEST_DETAIL) + "…";
    }
}
