package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;

/** An English-speaking resident's browser without JavaScript and cookies, which follows no redirect by itself. */
final class PlainBrowser {

    private static final Pattern STYLES = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;

    PlainBrowser(int port) {
        this.service = "http://127.0.0.1:" + port;
    }

    /** @param headers names and values in turn, besides the language */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** A page that takes its time. */
    CompletableFuture<HttpResponse<String>> ask(String path) {
        return http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Comes by a NAS's redirect to the first page, and returns where the journey's pages are. */
    String arrive(String redirect) throws IOException, InterruptedException {
        HttpResponse<String> page = get(redirect);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.headers().firstValue("Content-Location").orElseThrow().replaceFirst("/contact$", "");
    }

    /** Gives contact and then the code that comes to it, and returns where that leads. */
    String signIn(String base, String email, Outbox outbox) throws IOException, InterruptedException {
        assertThat(redirection(post(base + "/contact", "by=email&contact=" + email.replace("@", "%40"))))
                .isEqualTo(base + "/code");
        return redirection(post(base + "/code", "code=" + outbox.newestCode()));
    }

    /** Where the style sheet of the page at that address is. */
    String styles(String path) throws IOException, InterruptedException {
        return StaffByHand.first(STYLES, get(path).body());
    }

    /** Where a redirect leads: by its path where it stays with the service. */
    String redirection(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.startsWith(service) ? location.substring(service.length()) : location;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where messages are kept that would leave. */
    record Outbox(JdbcClient jdbc, SecretBox secrets) {

        String newestCode() {
            return newestMessage().substring(0, 6);
        }

        String newestMessage() {
            return newest("content");
        }

        String newestRecipient() {
            return newest("recipient");
        }

        private String newest(String column) {
            String stored = jdbc.sql("SELECT " + column + " FROM portal.outbox_message ORDER BY id DESC LIMIT 1")
                    .query(String.class)
                    .single();
            return secrets.open(stored, "portal.outbox");
        }
    }
}
