package scot.tolbooth.portal.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Question;

/**
 * Measures what the server takes for every programme page, report and resource of the API, when nothing has changed and
 * just after a change: wall-clock time over loopback, and the processor of the thread that answers and of the database.
 * Its name keeps it out of the build; {@code mvn -pl inventory,collector,radius,portal -Dtest=ProgrammeLoad
 * -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine= -Dtolbooth.benchmark.sites=5000 test} runs it.
 */
@SpringBootTest(
        classes = {WholePortal.class, ServerTime.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tolbooth.roles=portal", "spring.threads.virtual.enabled=false"})
class ProgrammeLoad {

    private static final int SITES = Integer.getInteger("tolbooth.benchmark.sites", 5_000);
    private static final int ROUNDS = Integer.getInteger("tolbooth.benchmark.rounds", 11);
    private static final int WARM_UP = 8;
    private static final Pattern ONLY = Pattern.compile(System.getProperty("tolbooth.benchmark.only", ""));
    private static final Pattern FEED = Pattern.compile("/calendar/[A-Za-z0-9_-]+\\.ics");
    private static final Pattern PART = Pattern.compile("\\{[^}]+}");

    @SuppressWarnings("TimeInStaticInitializer") // one run in one process
    private static final LocalDate PAST =
            LocalDate.now(java.time.ZoneOffset.UTC).minusDays(60);

    /** Besides the addresses without variables, which are found. */
    private static final List<String> MORE = List.of(
            "/programme?next=installation&sort=go-live&direction=down&page=2",
            "/programme?rag=red&sort=rag",
            "/programme/gantt?page=3",
            "/programme/forecast?by=2028-06-01&page=2",
            "/programme/asbestos?page=2",
            "/programme/contractors/firm-3",
            "/programme/blockers?from=2020-01-01",
            "/programme/report?asAt=" + PAST,
            "/programme/report?format=docx",
            "/programme/report?format=csv",
            "/programme/report/held-up?page=3",
            "/programme/report/overrides?asAt=" + PAST,
            "/api/v1/rollout",
            "/api/v1/rollout?page=3&size=500",
            "/api/v1/rollout/forecast",
            "/api/v1/reports/committee.html",
            "/api/v1/reports/committee.csv",
            "/api/v1/reports/committee.docx");

    /** One measured request. */
    private record Sample(double wall, double thread, double database, double megabytes, int bytes) {

        double processor() {
            return thread + database;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forecasts forecasts;

    @Autowired
    ServerTime server;

    @Autowired
    java.util.Collection<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void pages() throws IOException, InterruptedException {
        LoadedProgramme.fill(jdbc, SITES);
        LoadedConsole staff = LoadedConsole.signedIn(port, "admin");
        forecasts.now(Question.USUAL);
        String issued = staff.post("/programme/report", "/programme/report/issues", Map.of("asAt", PAST.toString()));
        List<String> pages = new ArrayList<>(addresses());
        pages.addAll(MORE);
        pages.addAll(List.of(issued, issued + "/held-up", issued + "?format=docx", issued + "?format=csv"));
        String feed = feed(staff);
        pages.add(feed);
        pages.removeIf(page -> !ONLY.matcher(page).find());
        for (String page : pages) {
            measure(staff, page, page.equals(feed) ? "/calendar/{token}.ics" : page);
        }
        staff.post(
                "/staff/accounts",
                "/staff/accounts",
                Map.of("name", "anne", "role", "contractor", "contractor", "firm-3", "password", WholePortal.PASSWORD));
        LoadedConsole contractor = LoadedConsole.signedIn(port, "anne");
        for (String page : List.of("/programme/work", "/programme/work/S-00123")) {
            measure(contractor, page, page);
        }
    }

    /** Every page of the programme that has no variable but a site, for one site at work and one that waits. */
    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (Routes.Route route : Routes.all(mappings)) {
            if (HttpMethod.GET.equals(route.method())
                    && route.isUnder("/programme")
                    && !route.isUnder("/programme/work")
                    && !PART.matcher(route.pattern().replace("{code}", "")).find()) {
                addresses.add(route.address(Map.of("code", "S-00125")));
                addresses.add(route.address(Map.of("code", "S-00108")));
            }
        }
        return addresses;
    }

    private static String feed(LoadedConsole staff) throws IOException, InterruptedException {
        Matcher address = FEED.matcher(staff.post("/programme/calendar", "/programme/calendar", Map.of()));
        if (!address.find()) {
            throw new IllegalStateException("no address of a feed");
        }
        return address.group();
    }

    private void measure(LoadedConsole console, String page, String name) throws IOException, InterruptedException {
        try {
            console.get(page);
        } catch (IllegalStateException notForThisSite) {
            System.out.printf("%5d sites  %-66s %s%n", SITES, name, notForThisSite.getMessage());
            return;
        }
        rounds(console, page, false, WARM_UP);
        Sample[] warm = rounds(console, page, false, ROUNDS);
        Sample[] changed = rounds(console, page, true, Math.max(3, ROUNDS / 2));
        System.out.printf(
                Locale.ROOT,
                "%5d sites  %-66s wall %4.0f, most %4.0f; processor %4.0f = thread %4.0f + database %4.0f;"
                        + " after a change wall %4.0f, processor %4.0f ms; %4.0f MB, %,9d bytes%s%n",
                SITES,
                name,
                median(warm, Sample::wall),
                Arrays.stream(warm).mapToDouble(Sample::wall).max().orElseThrow(),
                median(warm, Sample::processor),
                median(warm, Sample::thread),
                median(warm, Sample::database),
                median(changed, Sample::wall),
                median(changed, Sample::processor),
                median(warm, Sample::megabytes),
                warm[0].bytes(),
                median(warm, Sample::processor) > 150 || median(changed, Sample::processor) > 150 ? "  <<<" : "");
    }

    private Sample[] rounds(LoadedConsole console, String page, boolean afterChange, int rounds)
            throws IOException, InterruptedException {
        List<Integer> backends = ServerTime.backends(jdbc);
        Sample[] samples = new Sample[rounds];
        for (int round = 0; round < rounds; round++) {
            if (afterChange) {
                LoadedProgramme.change(jdbc);
            }
            double database = ServerTime.databaseMillis(backends);
            long begin = System.nanoTime();
            int bytes = console.get(page).length;
            double wall = (System.nanoTime() - begin) / 1e6;
            samples[round] = new Sample(
                    wall,
                    server.threadMillis(),
                    ServerTime.databaseMillis(backends) - database,
                    server.allocatedMegabytes(),
                    bytes);
        }
        return samples;
    }

    private static double median(Sample[] samples, ToDoubleFunction<Sample> value) {
        double[] sorted = Arrays.stream(samples).mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
