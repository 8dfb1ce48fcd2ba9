package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff who signs in, reads pages and sends their forms. */
final class StaffByHand {

    static final String PASSWORD = "correct horse battery staple";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<pre[^>]*>\\s*([0-9]{6}) ");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    StaffByHand(String address) throws IOException, InterruptedException {
        this.address = address;
        String token = first(TOKEN, get("/staff/sign-in"));
        send("/staff/sign-in", Map.of("username", "admin", "password", PASSWORD, "_csrf", token));
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** The code in the newest message of the outbox. */
    String newestCode() throws IOException, InterruptedException {
        return first(CODE, get("/operations/outbox"));
    }

    /** Opens the page that has the form, and sends it. */
    HttpResponse<String> fill(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = get(page);
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", first(TOKEN, form));
        Matcher id = ID.matcher(form);
        if (id.find()) {
            all.putIfAbsent("id", id.group(1));
        }
        return send(path, all);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What the pattern's group matches first on a page. */
    static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " on the page:\n" + page);
        }
        return matcher.group(1);
    }
}
