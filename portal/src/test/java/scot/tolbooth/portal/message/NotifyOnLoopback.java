package scot.tolbooth.portal.message;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real HTTP server in the place of GOV.UK Notify, which takes or refuses messages as a test says. Its answers are dated by
 * the machine's clock.
 */
public final class NotifyOnLoopback implements AutoCloseable {

    public static final String KEY = "trial-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

    private final HttpServer server;
    private final List<Taken> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile String body = "";

    /** A request as it came. */
    public record Taken(String path, String authorization, JsonNode body) {

        public String reference() {
            return body.path("reference").asString("");
        }

        public String code() {
            return body.path("personalisation").path("code").asString("");
        }

        public String text() {
            return body.path("personalisation").path("message").asString("");
        }

        public String number() {
            return body.path("phone_number").asString("");
        }
    }

    public NotifyOnLoopback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Answers so from now on. */
    public void answer(int nextStatus, String error, String message) {
        status = nextStatus;
        body = "{\"status_code\":%d,\"errors\":[{\"error\":\"%s\",\"message\":\"%s\"}]}"
                .formatted(nextStatus, error, message);
    }

    public void takeAll() {
        status = 201;
        body = "{\"id\":\"740e5834-3a29-46b4-9a6f-16142fde533a\"}";
    }

    public List<Taken> asked() {
        return asked;
    }

    public Taken latest() {
        return asked.get(asked.size() - 1);
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    NotifyTransport transport(Clock own, NotifyWatch watch) {
        RestClient client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl(url())
                .build();
        return new NotifyTransport(
                client,
                new NotifyKey(KEY),
                new NotifyTransport.Template("template", "notice", "the.setting"),
                watch,
                own);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        asked.add(new Taken(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                JsonMapper.builder().build().readTree(sent)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
