package scot.tolbooth.inventory.transfer.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** Against a small HTTP server on loopback that answers as NetBox does, or badly. */
class NetBoxClientTests {

    private static final Change ROSE = Change.by("rose");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";
    private static final String SITE = "{\"id\": %d, \"name\": \"Site %d\", \"comments\": \"private\"}";
    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory");

    private final AuditTrail audit = new AuditTrail(DATABASE.jdbc(), Clock.systemUTC());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyPageIsReadWithTheTokenAndOnlyWhatIsNeededIsKept() {
        serve("/nb/api/dcim/sites/", exchange -> {
            boolean second = String.valueOf(exchange.getRequestURI().getQuery()).contains("offset=250");
            String next = second ? "null" : "\"" + base() + "/nb/api/dcim/sites/?limit=250&offset=250\"";
            answer(exchange, 200, page(next, SITE.formatted(second ? 2 : 1, second ? 2 : 1)));
        });
        serve("/nb/api/dcim/devices/", exchange -> answer(exchange, 200, page("null", "")));
        serve("/nb/api/circuits/circuits/", exchange -> answer(exchange, 200, page("null", "")));

        Fetched fetched = fetch(base() + "/nb/api/", TOKEN, Set.of(NetBoxList.values()));

        assertThat(fetched)
                .isEqualTo(new Fetched.Document("{\"sites\":[{\"id\":1,\"name\":\"Site 1\"},"
                        + "{\"id\":2,\"name\":\"Site 2\"}],\"devices\":[],\"circuits\":[]}"));
        assertThat(asked)
                .containsExactly(
                        "Token " + TOKEN + " /nb/api/dcim/sites/?limit=250",
                        "Token " + TOKEN + " /nb/api/dcim/sites/?limit=250&offset=250",
                        "Token " + TOKEN + " /nb/api/dcim/devices/?limit=250&exclude=config_context",
                        "Token " + TOKEN + " /nb/api/circuits/circuits/?limit=250");
    }

    @Test
    void thatSomebodyAskedIsWrittenDownWithoutTheToken() {
        serve("/api/dcim/sites/", exchange -> answer(exchange, 200, page("null", "")));

        sites(base());

        AuditEntry entry = audit.of("netbox " + base().substring(7), 1).get(0);
        assertThat(entry.by()).isEqualTo("rose");
        assertThat(entry.after()).contains("sites").doesNotContain(TOKEN);
        assertThat(source(base(), TOKEN, Set.of(NetBoxList.SITES)).toString()).doesNotContain(TOKEN);
    }

    @Test
    void theTokensOfVersion45AreSentAsBearers() {
        serve("/api/dcim/sites/", exchange -> answer(exchange, 200, page("null", "")));

        fetch(base(), "nbt_abc.0123", Set.of(NetBoxList.SITES));

        assertThat(asked).containsExactly("Bearer nbt_abc.0123 /api/dcim/sites/?limit=250");
    }

    @Test
    void aRefusalIsToldInNetBoxsWords() {
        serve("/api/dcim/sites/", exchange -> answer(exchange, 403, "{\"detail\":\"Invalid token\"}"));

        assertThat(sites(base()))
                .isEqualTo(new Fetched.Refused("token", "is refused by NetBox for /api/dcim/sites/: Invalid token"));
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String target = "http://localhost:" + other.getAddress().getPort() + "/api/dcim/sites/";
        other.createContext("/", exchange -> asked.add("the other host"));
        other.start();
        serve("/api/dcim/sites/", exchange -> {
            exchange.getResponseHeaders().add("Location", target);
            answer(exchange, 302, "");
        });

        assertThat(sites(base()))
                .isEqualTo(new Fetched.Refused("url", "redirects to " + target + ", which is not followed"));
        assertThat(asked).doesNotContain("the other host");
        other.stop(0);
    }

    @Test
    void aNextPageAtAnotherOriginIsNotFollowed() {
        serve(
                "/api/dcim/sites/",
                exchange -> answer(
                        exchange, 200, page("\"http://169.254.169.254/latest/meta-data/\"", SITE.formatted(1, 1))));

        assertThat(sites(base()))
                .isInstanceOfSatisfying(
                        Fetched.Refused.class,
                        refused -> assertThat(refused.problem()).startsWith("names a next page at another address"));
    }

    @Test
    void pagesInACircleComeToAnEnd() {
        serve(
                "/api/dcim/sites/",
                exchange -> answer(
                        exchange, 200, page("\"" + base() + "/api/dcim/sites/?limit=250\"", SITE.formatted(1, 1))));

        assertThat(sites(base()))
                .isEqualTo(new Fetched.Refused("url", "leads from page to page in a circle: /api/dcim/sites/"));
    }

    @Test
    void pagesWithoutEndComeToAnEndByTheirSize() {
        serve("/api/dcim/sites/", exchange -> {
            int number = asked.size();
            String bulky = "{\"comments\": \"" + "x".repeat(50_000) + "\"}";
            answer(exchange, 200, page("\"" + base() + "/api/dcim/sites/?offset=" + number + "\"", bulky));
        });

        assertThat(sites(base())).isEqualTo(new Fetched.Refused("url", "answers with more than 1 MB in all"));
        assertThat(asked.size()).isGreaterThan(10);
    }

    @Test
    void anAnswerWithoutEndIsHungUpOn() {
        serve("/api/dcim/sites/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[64 * 1024];
            while (true) {
                exchange.getResponseBody().write(much);
            }
        });

        assertThat(sites(base())).isEqualTo(new Fetched.Refused("url", "answers with more than 1 MB in all"));
    }

    @Test
    void anAnswerThatStopsHalfwayIsNotWaitedFor() {
        serve("/api/dcim/sites/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"results\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(over);
        });

        assertThat(sites(base())).isEqualTo(new Fetched.Refused("url", "did not answer in time"));
    }

    @Test
    void whatIsNoNetBoxIsToldByItsAnswer() {
        serve("/html/api/dcim/sites/", exchange -> answer(exchange, 200, "<html>"));
        serve("/json/api/dcim/sites/", exchange -> answer(exchange, 200, "[1]"));
        serve("/ill/api/dcim/sites/", exchange -> answer(exchange, 502, "Bad Gateway"));

        assertThat(sites(base() + "/html")).isEqualTo(new Fetched.Refused("url", "does not answer with JSON"));
        assertThat(sites(base() + "/json"))
                .isEqualTo(
                        new Fetched.Refused("url", "does not answer with a list of NetBox at /json/api/dcim/sites/"));
        assertThat(sites(base() + "/ill")).isEqualTo(new Fetched.Refused("url", "answers with HTTP status 502"));
        assertThat(sites(base() + "/none"))
                .isEqualTo(new Fetched.Refused("url", "is that of no NetBox: there is no /none/api/dcim/sites/"));
        String nobody = base();
        server.stop(0);
        assertThat(sites(nobody)).isEqualTo(new Fetched.Refused("url", "cannot be reached"));
    }

    @Test
    void thisMachineIsNotAskedUnlessASettingAllowsIt() {
        serve("/api/dcim/sites/", exchange -> answer(exchange, 200, page("null", "")));
        NetBoxSettings strict = settings(Set.of());

        assertThat(client(strict).fetch(source(base(), TOKEN, Set.of(NetBoxList.SITES)), ROSE))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(client(strict)
                        .fetch(source(base().replace("http:", "https:"), TOKEN, Set.of(NetBoxList.SITES)), ROSE))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(asked).isEmpty();
    }

    /** How the server answers to one request. */
    @FunctionalInterface
    private interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI());
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String page(String next, String results) {
        return "{\"count\": 2, \"next\": %s, \"previous\": null, \"results\": [%s]}".formatted(next, results);
    }

    private Fetched sites(String url) {
        return fetch(url, TOKEN, Set.of(NetBoxList.SITES));
    }

    private Fetched fetch(String url, String token, Set<NetBoxList> lists) {
        return client(settings(Set.of(base().substring(7)))).fetch(source(url, token, lists), ROSE);
    }

    private NetBoxClient client(NetBoxSettings settings) {
        return new NetBoxClient(settings, NetBoxConfiguration.http(), audit, Clock.systemUTC());
    }

    private static NetBoxSource source(String url, String token, Set<NetBoxList> lists) {
        return new NetBoxSource(url, token, lists);
    }

    private static NetBoxSettings settings(Set<String> allowed) {
        return new NetBoxSettings(allowed, Duration.ofSeconds(2), Duration.ofMinutes(1), DataSize.ofMegabytes(1), "");
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
