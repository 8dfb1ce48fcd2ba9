package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks JSON with controllers at the addresses that are registered for them, and nowhere else: it follows no redirect.
 * Safe for use by many threads; a controller that does not answer keeps only so many of them waiting.
 */
final class ControllerClient {

    private static final int CALLS_AT_ONCE = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANY = "";

    private final Duration patience;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> gates = new ConcurrentHashMap<>();

    /** @param patience until an answer must be there, all of it */
    ControllerClient(Duration patience) {
        this.patience = patience;
    }

    /**
     * What a controller answered.
     *
     * @param body null where it was no JSON
     */
    record Answer(int status, @Nullable JsonNode body, HttpHeaders headers) {

        /** The cookies that it set, as the next call shows them. */
        String cookies() {
            return String.join(
                    "; ",
                    headers.allValues("Set-Cookie").stream()
                            .map(cookie -> cookie.split(";", 2)[0])
                            .toList());
        }

        /** Text or a number below the body by these names; empty text where there is none. */
        String at(String... names) {
            JsonNode node = body;
            for (String name : names) {
                node = node == null ? null : node.get(name);
            }
            return node == null || node.isContainer() || node.isNull() ? "" : node.asString();
        }
    }

    /** No answer, or none that can be waited for. */
    static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        private final Completion.Reason reason;

        NoAnswer(Completion.Reason reason, @Nullable Throwable cause) {
            super(reason.word(), cause);
            this.reason = reason;
        }

        Completion.Failed failed() {
            return new Completion.Failed(reason);
        }
    }

    /** @param path begins with a slash; nothing of a resident's may stand in it */
    Answer get(ControllerAccess controller, String path) throws NoAnswer {
        return send(controller, request(controller, path, Map.of()).GET().build());
    }

    /** @param path begins with a slash; nothing of a resident's may stand in it */
    Answer post(ControllerAccess controller, String path, Map<String, String> headers, Map<String, ?> body)
            throws NoAnswer {
        return send(
                controller,
                request(controller, path, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build());
    }

    private HttpRequest.Builder request(ControllerAccess controller, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(controller.url() + path))
                .header("Accept", "application/json")
                .timeout(patience);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(ControllerAccess controller, HttpRequest request) throws NoAnswer {
        Semaphore gate = gates.computeIfAbsent(controller.url(), any -> new Semaphore(CALLS_AT_ONCE));
        if (!gate.tryAcquire()) {
            throw new NoAnswer(Completion.Reason.BUSY, null);
        }
        try {
            HttpResponse<byte[]> response =
                    await(client(controller).sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
            return new Answer(response.statusCode(), json(response.body()), response.headers());
        } finally {
            gate.release();
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> pending) throws NoAnswer {
        try {
            return pending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new NoAnswer(Completion.Reason.UNREACHABLE, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(Completion.Reason.UNREACHABLE, interrupted);
        } finally {
            pending.cancel(true);
        }
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? null : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private HttpClient client(ControllerAccess controller) {
        String certificate = controller.certificate();
        return clients.computeIfAbsent(certificate == null ? ANY : certificate, pinned -> client(pinned));
    }

    private HttpClient client(String certificate) {
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER);
        return certificate.equals(ANY)
                ? client.build()
                : client.sslContext(PinnedCertificate.context(certificate)).build();
    }
}
