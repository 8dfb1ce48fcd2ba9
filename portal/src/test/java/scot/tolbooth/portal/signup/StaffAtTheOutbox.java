package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of staff who signs in and reads the newest code in the outbox. */
final class StaffAtTheOutbox {

    static final String PASSWORD = "correct horse battery staple";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<pre[^>]*>\\s*([0-9]{6}) ");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    StaffAtTheOutbox(String address) {
        this.address = address;
    }

    String newestCode() throws IOException, InterruptedException {
        String token = first(TOKEN, get("/staff/sign-in"));
        String form = "username=admin&password=" + encode(PASSWORD) + "&_csrf=" + encode(token);
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/staff/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return first(CODE, get("/operations/outbox"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " on the page:\n" + page);
        }
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
