package scot.tolbooth.portal.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.load.NasesOnLoopback.Happening;
import scot.tolbooth.radius.protocol.Attribute;

/**
 * Somebody's phone, without JavaScript and cookies, that is led from page to page. Each step ends where its owner reads or
 * types. Belongs to one thread at a time.
 */
final class Phone {

    /** What all phones share. */
    record World(HttpClient http, int port, Codes codes, NasesOnLoopback nases) {}

    /** Behind the number with which the service tests itself. */
    private static final int FIRST_NUMBER = 1_000;

    private static final Pattern FILE =
            Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\"|script|img)[^>]*(?:href|src)=\"(/[^\"]+)\"");
    private static final Pattern JOURNEY = Pattern.compile("/wifi/[A-Za-z0-9_-]{32}");
    private static final Pattern FIELD = Pattern.compile("name=\"(username|password)\" value=\"([^\"]+)\"");

    private final World world;
    private final int number;
    private final Place place;
    private final boolean isMobile;
    private String base = "";
    private int stays;
    private List<Attribute> given = List.of();

    Phone(World world, int number, Place place, boolean isMobile) {
        this.world = world;
        this.number = number;
        this.place = place;
        this.isMobile = isMobile;
    }

    /** Joins the Wi-Fi for the first time, and reads the first page and its files. */
    void arrive() {
        files(follow(place.redirect(device())));
        if (!isMobile) {
            get(base + "/contact?by=email", 200);
        }
    }

    void giveContact() {
        String form = isMobile
                ? "by=mobile&contact=" + encoded("07700 9" + String.format(Locale.ROOT, "%05d", FIRST_NUMBER + number))
                : "by=email&contact=" + encoded(contact());
        get(location(post(base + "/contact", form)), 200);
    }

    /** Empty where the code has not come yet. */
    @Nullable String code() {
        return world.codes().take(contact());
    }

    void typeCode(String code) {
        get(location(post(base + "/code", "code=" + code)), 200);
    }

    /** Presses the one button of somebody who is known: the NAS gets the grant, and leads to the page that says so. */
    void connect() {
        String form = get(base + "/go", 200).body();
        String[] grant = new String[2];
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            grant[field.group(1).equals("username") ? 0 : 1] = field.group(2);
        }
        given = world.nases().logIn(place, device(), grant[0], grant[1]);
        stays++;
        world.nases().account(place, device(), session(), Happening.START, given);
        get(base + "/online", 200);
    }

    /** Leaves, and joins again: the journey is at the page with the one button. */
    void comeBack() {
        if (stays > 0) {
            world.nases().account(place, device(), session(), Happening.STOP, given);
        }
        follow(place.redirect(device()));
    }

    /** Goes where the NAS's redirect leads, and remembers whose journey that is. */
    private HttpResponse<String> follow(String redirect) {
        HttpResponse<String> answer = send(request(redirect).GET(), 302, 200);
        for (int redirects = 0; answer.statusCode() == 302 && redirects < 5; redirects++) {
            answer = send(request(location(answer)).GET(), 302, 200);
        }
        Matcher journey = JOURNEY.matcher(answer.uri().getPath() + answer.body());
        if (!journey.find()) {
            throw new IllegalStateException("no journey begins at " + place);
        }
        base = journey.group();
        return answer;
    }

    private String device() {
        return String.format(
                Locale.ROOT,
                "02-4C-%02X-%02X-%02X-%02X",
                number >> 24,
                number >> 16 & 255,
                number >> 8 & 255,
                number & 255);
    }

    private String session() {
        return Integer.toHexString(number) + "-" + stays;
    }

    /** As the service writes it. */
    private String contact() {
        return isMobile
                ? String.format(Locale.ROOT, "+4477009%05d", FIRST_NUMBER + number)
                : "load" + number + "@example.com";
    }

    private void files(HttpResponse<String> page) {
        Matcher file = FILE.matcher(page.body());
        while (file.find()) {
            get(file.group(1), 200);
        }
    }

    private HttpResponse<String> get(String path, int expected) {
        return send(request(path).GET(), expected);
    }

    private HttpResponse<String> post(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                302);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.port() + path))
                .header("Accept-Language", "en")
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 11; wv) AppleWebKit/537.36 Chrome/120 Mobile");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Integer... expected) {
        try {
            HttpResponse<String> answer = world.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!List.of(expected).contains(answer.statusCode())) {
                throw new IllegalStateException(answer.request().method() + " "
                        + answer.uri().getPath().replaceAll("[A-Za-z0-9_-]{32}", "…") + " was answered "
                        + answer.statusCode()
                        + error(answer.body()));
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String error(String page) {
        Matcher error = Pattern.compile("(?s)id=\"error\">(.*?)</p>").matcher(page);
        return error.find() ? ": " + error.group(1).replaceAll("<[^>]*>", "") : "";
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawPath();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
