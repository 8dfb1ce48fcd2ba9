package scot.tolbooth.portal.signup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The part of a CoovaChilli, or of a controller that takes forms, that a browser sees: it notes who comes to sign in. */
final class StubGateway implements AutoCloseable {

    private final HttpServer server;
    private volatile String portal = "";
    private final BlockingQueue<String> forms = new LinkedBlockingQueue<>();
    private final BlockingQueue<URI> visits = new LinkedBlockingQueue<>();

    StubGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::welcome);
        server.createContext("/login.html", this::takeForm);
        server.start();
    }

    /** Where the portal that the tests call by another name really is. */
    void portalIsAt(String origin) {
        portal = origin;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next visit to {@code /logon}, within 20 seconds. */
    @Nullable URI nextLogon() throws InterruptedException {
        return visits.poll(20, TimeUnit.SECONDS);
    }

    /** The form of the next sign-in by {@code POST /login.html}, within 20 seconds; it leads where {@code redirect_url} says. */
    @Nullable String nextForm() throws InterruptedException {
        return forms.poll(20, TimeUnit.SECONDS);
    }

    private void takeForm(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        forms.add(form);
        String landing = URLDecoder.decode(form.replaceFirst(".*redirect_url=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", landing.replaceFirst("^https://[^/]+", portal));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
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
