package scot.tolbooth.portal.operations;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Question;

/**
 * Measures how long the server takes for each programme page, from request to the last byte over loopback. Its name keeps
 * it out of the build; {@code mvn -pl inventory,collector,radius,portal -Dtest=ProgrammeLoad
 * -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine= -Dtolbooth.benchmark.sites=5000 test} runs it.
 */
@SpringBootTest(
        classes = ConsoleOnFakes.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tolbooth.roles=portal")
class ProgrammeLoad {

    private static final int SITES = Integer.getInteger("tolbooth.benchmark.sites", 5_000);
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 11;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final List<String> PAGES = List.of(
            "/programme",
            "/programme?next=installation&sort=go-live&direction=down&page=2",
            "/programme/board",
            "/programme/gantt",
            "/programme/gantt?page=3",
            "/programme/map",
            "/programme/map.json",
            "/programme/forecast",
            "/programme/forecast?by=2028-06-01&page=2",
            "/programme/scorecard",
            "/programme/contractors",
            "/programme/blockers",
            "/programme/report",
            "/programme/sites/S-00120");

    private final HttpClient web =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forecasts forecasts;

    @Test
    void pages() throws IOException, InterruptedException {
        seed();
        signIn();
        long begin = System.nanoTime();
        get("/programme");
        print("/programme, the first time after a change", (System.nanoTime() - begin) / 1e6);
        begin = System.nanoTime();
        get("/programme/forecast");
        print("/programme/forecast, nothing computed yet", (System.nanoTime() - begin) / 1e6);
        forecasts.now(Question.USUAL);
        print("the forecast itself, in the background", (System.nanoTime() - begin) / 1e6);
        for (String page : PAGES) {
            measure(page);
        }
        for (int round = 0; round < ROUNDS; round++) {
            change();
            measureOnce("/programme, just after a change");
        }
    }

    private void change() {
        jdbc.sql("INSERT INTO inventory.audit_entry (at, changed_by, subject) VALUES (now(), 'load', 'nothing')")
                .update();
    }

    private void measureOnce(String what) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long used = PROCESS.getProcessCpuTime();
        get("/programme");
        print(what, (System.nanoTime() - begin) / 1e6);
        print("  of the processor", (PROCESS.getProcessCpuTime() - used) / 1e6);
    }

    private void measure(String page) throws IOException, InterruptedException {
        double[] millis = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        int bytes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long used = PROCESS.getProcessCpuTime();
            bytes = get(page).length();
            if (round >= 0) {
                millis[round] = (System.nanoTime() - begin) / 1e6;
                processor[round] = (PROCESS.getProcessCpuTime() - used) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%5d sites  %-64s median %5.0f ms, most %5.0f ms, processor %5.0f ms, %,9d characters%n",
                SITES,
                page,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1],
                processor[ROUNDS / 2],
                bytes);
    }

    private static void print(String what, double millis) {
        System.out.printf(Locale.ROOT, "%5d sites  %-64s once   %6.0f ms%n", SITES, what, millis);
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get("/staff/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form =
                "username=admin&password=" + encoded(ConsoleOnFakes.PASSWORD) + "&_csrf=" + encoded(token.group(1));
        web.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/staff/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = web.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** A fifth live, the others at every milestone; a tenth blocked; ten contractors. */
    private void seed() {
        jdbc.sql("""
                INSERT INTO inventory.site (code, name, kind, town, latitude, longitude, published, version)
                SELECT 'S-' || lpad(n::text, 5, '0'), 'Site number ' || n,
                       (ARRAY['library', 'school', 'community-centre', 'park'])[1 + n % 4],
                       (ARRAY['Motherwell', 'Airdrie', 'Wishaw', 'Kilsyth', 'Shotts'])[1 + n % 5],
                       55.7 + (n % 97) * 0.002, -4.1 + (n % 89) * 0.003, true, 1
                  FROM generate_series(1, :sites) AS n
                """).param("sites", SITES).update();
        jdbc.sql("""
                INSERT INTO inventory.milestone (site, milestone, planned, forecast, actual, note)
                SELECT 'S-' || lpad(n::text, 5, '0'), step.word,
                       current_date - 400 + (n % 200) + step.at * 30,
                       CASE WHEN step.at > n % 10 THEN current_date + step.at * 20 + n % 90 END,
                       CASE WHEN step.at <= n % 10 THEN current_date - 500 + (n % 180) + step.at * 35 + n % 7 END,
                       CASE WHEN step.at = n % 10 + 1 THEN 'waiting for the landlord' END
                  FROM generate_series(1, :sites) AS n,
                       (VALUES (0, 'identified'), (1, 'site-survey'), (2, 'asbestos-check'), (3, 'circuit-ordered'),
                               (4, 'circuit-live'), (5, 'installation'), (6, 'commissioning'), (7, 'go-live'))
                           AS step (at, word)
                """).param("sites", SITES).update();
        jdbc.sql("""
                INSERT INTO inventory.contractor (id, name, archived, version)
                SELECT 'firm-' || n, 'Firm ' || n, false, 1 FROM generate_series(0, 9) AS n
                """).update();
        jdbc.sql("""
                INSERT INTO inventory.contractor_terms (contractor, work, sla_working_days, visits_per_week)
                SELECT 'firm-' || n, work, 20, 12
                  FROM generate_series(0, 9) AS n, unnest(ARRAY['site-survey', 'asbestos-survey']) AS work
                """).update();
        jdbc.sql("""
                INSERT INTO inventory.assignment (contractor, site, work, first_day)
                SELECT 'firm-' || n % 10, 'S-' || lpad(n::text, 5, '0'), work, current_date - 300
                  FROM generate_series(1, :sites) AS n, unnest(ARRAY['site-survey', 'asbestos-survey']) AS work
                """).param("sites", SITES).update();
        jdbc.sql("""
                INSERT INTO inventory.blocker (site, cause, text, contractor, started, version)
                SELECT 'S-' || lpad(n::text, 5, '0'), (ARRAY['asbestos', 'wayleave', 'contractor'])[1 + n % 3],
                       'held up', 'firm-' || n % 10, current_date - n % 60, 1
                  FROM generate_series(10, :sites, 10) AS n
                """).param("sites", SITES).update();
    }
}
