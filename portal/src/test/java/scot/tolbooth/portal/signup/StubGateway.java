package scot.tolbooth.portal.signup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The part of a CoovaChilli that a browser sees: it notes who comes to sign in. */
final class StubGateway implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<URI> visits = new LinkedBlockingQueue<>();

    StubGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::welcome);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next visit to {@code /logon}, within 20 seconds. */
    @Nullable URI nextLogon() throws InterruptedException {
        return visits.poll(20, TimeUnit.SECONDS);
    }

    private void welcome(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/logon")) {
            visits.add(exchange.getRequestURI());
        }
        byte[] page = "<!DOCTYPE html><title>Gateway</title><p>Signed in".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
