package scot.tolbooth.portal.work;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the console over loopback. */
final class LoadedConsole {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient web =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final String authorization;

    private LoadedConsole(int port, String name) {
        this.base = "http://localhost:" + port;
        byte[] account = (name + ":" + WholePortal.PASSWORD).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(account);
    }

    static LoadedConsole signedIn(int port, String name) throws IOException, InterruptedException {
        LoadedConsole console = new LoadedConsole(port, name);
        console.post("/staff/sign-in", "/staff/sign-in", Map.of("username", name, "password", WholePortal.PASSWORD));
        return console;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (path.startsWith("/api/")) {
            // The API takes no session of the console.
            request.header("Authorization", authorization);
        }
        HttpResponse<byte[]> answer = web.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form of a page and says where it leads, or else what it answers. */
    String post(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(new String(get(page), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        HttpResponse<String> answer = web.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.headers()
                .firstValue("Location")
                .map(where -> URI.create(where).getPath())
                .orElse(answer.body());
    }
}
