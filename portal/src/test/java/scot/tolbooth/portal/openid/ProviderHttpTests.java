package scot.tolbooth.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProviderHttpTests {

    private final CountDownLatch over = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void anAnswerThatStopsHalfWayIsNotWaitedFor() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });

        assertThatThrownBy(() -> new ProviderHttp(Duration.ofMillis(500)).get(address()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatDoesNotEndIsNotRead() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] more = new byte[64 * 1024];
            for (int piece = 0; piece < 100; piece++) {
                exchange.getResponseBody().write(more);
            }
            exchange.close();
        });

        assertThatThrownBy(() -> new ProviderHttp(Duration.ofSeconds(20)).get(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than");
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        server.createContext("/elsewhere", exchange -> answer(exchange, 200));
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302);
        });

        assertThatThrownBy(() -> new ProviderHttp(Duration.ofSeconds(20)).get(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
    }

    @Test
    void aWholeAnswerIsRead() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 200));

        assertThat(new ProviderHttp(Duration.ofSeconds(20)).get(address()).getBody())
                .isEqualTo("{}");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        byte[] content = "{}".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private void await() {
        try {
            assertThat(over.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
