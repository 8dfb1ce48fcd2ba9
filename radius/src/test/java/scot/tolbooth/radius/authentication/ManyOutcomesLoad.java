package scot.tolbooth.radius.authentication;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.RadiusModule;
import scot.tolbooth.radius.load.QuestionTimer;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * Measures how engineers search among many requests: 130 sites and as many NASes, 42,000 people with a device each, a month
 * long, a twentieth refused. Its name keeps it out of the build.
 */
class ManyOutcomesLoad {

    private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int PEOPLE = 42_000;

    private static final String DEVICES = """
            CREATE TABLE device (number integer PRIMARY KEY, fingerprint text COLLATE "C" NOT NULL)
            """;

    private static final String MAKE = """
            INSERT INTO radius.authentication_outcome
                   (at, nas, site, accepted, reason, mac_fingerprint, registrant, method, ssid)
            SELECT :begin::timestamptz + n * interval '30 days' / :count, 'nas-' || n % 130, 'SITE-' || n % 130,
                   n % 20 <> 3, CASE WHEN n % 20 = 3 THEN (ARRAY['WRONG_PASSWORD', 'GRANT_EXPIRED'])[1 + n / 20 % 2] END,
                   device.fingerprint, md5('person ' || device.number)::uuid, 'PAP', 'Free Wi-Fi'
              FROM generate_series(:first::bigint, :last::bigint) AS n
              JOIN device ON device.number = n * 7919 % :people
            """;

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final DeviceFingerprint fingerprints = new DeviceFingerprint(RadiusModule.secrets());
    private final RequestLog log = new JdbcRequestLog(database.jdbc(), database.transactions(), fingerprints, MONTH);
    private final QuestionTimer timer = new QuestionTimer(database.jdbc());

    @Test
    void aMonthOfRequests() {
        make(Long.getLong("tolbooth.benchmark.outcomes", 5_000_000));
        Map<String, RequestFilter> filters = filters();
        filters.forEach((name, filter) -> {
            timer.measure("page of " + name, () -> log.find(filter, 50, 0));
            timer.measure("  page after 10,000 of them", () -> log.find(filter, 50, 10_000));
            timer.measure("  count of them up to 100,000", () -> log.countUpTo(filter, 100_001));
            timer.measure(
                    "  refusals by reason on a chart",
                    () -> log.rejects(
                            filter, Duration.between(filter.from(), filter.to()).dividedBy(48)));
        });
        AuthenticationOutcomes outcomes = new JdbcAuthenticationOutcomes(database.jdbc());
        timer.measure("latest of a site", () -> outcomes.latest(new SiteCode("SITE-7"), 20));
        timer.measure("latest of a NAS that never asked", () -> outcomes.latest(new NasName("nas-never"), 20));
        database.close();
    }

    private Map<String, RequestFilter> filters() {
        Instant begin = END.minus(MONTH);
        Instant day = END.minus(Duration.ofDays(1));
        Instant past = END.minus(Duration.ofDays(15));
        SiteCode site = new SiteCode("SITE-7");
        NasName nas = new NasName("nas-7");
        MacAddress device = device(7);
        MacAddress stranger = new MacAddress("06-00-00-00-00-01");
        UUID person = database.jdbc()
                .sql("SELECT md5('person 7')::uuid")
                .query(UUID.class)
                .single();
        Map<String, RequestFilter> filters = new LinkedHashMap<>();
        filters.put("a day", filter(null, null, null, null, null, day, END));
        filters.put("a month", filter(null, null, null, null, null, begin, END));
        filters.put("a day's refusals", filter(null, null, null, null, false, day, END));
        filters.put("a month's refusals", filter(null, null, null, null, false, begin, END));
        filters.put("two hours long ago", filter(null, null, null, null, null, past, past.plus(Duration.ofHours(2))));
        filters.put("a site's month", filter(site, null, null, null, null, begin, END));
        filters.put("a site's day long ago", filter(site, null, null, null, null, past, past.plus(Duration.ofDays(1))));
        filters.put("a site's refusals", filter(site, null, null, null, false, begin, END));
        filters.put("a NAS's month", filter(null, nas, null, null, null, begin, END));
        filters.put("a NAS that never asked", filter(null, new NasName("nas-never"), null, null, null, begin, END));
        filters.put("a device's month", filter(null, null, device, null, null, begin, END));
        filters.put("a device at a site", filter(site, null, device, null, null, begin, END));
        filters.put("a device that never asked", filter(null, null, stranger, null, null, begin, END));
        filters.put("a person's month", filter(null, null, null, person, null, begin, END));
        filters.put("nobody's month", filter(null, null, null, UUID.randomUUID(), null, begin, END));
        return filters;
    }

    private static RequestFilter filter(
            @Nullable SiteCode site,
            @Nullable NasName nas,
            @Nullable MacAddress device,
            @Nullable UUID registrant,
            @Nullable Boolean accepted,
            Instant from,
            Instant to) {
        return new RequestFilter(site, nas, device, registrant, accepted, from, to);
    }

    private void make(long count) {
        long begin = System.nanoTime();
        database.jdbc().sql(DEVICES).update();
        String[] known = new String[PEOPLE];
        for (int number = 0; number < PEOPLE; number++) {
            known[number] = fingerprints.of(device(number));
        }
        database.jdbc()
                .sql("INSERT INTO device SELECT o - 1, f FROM unnest(:known::text[]) WITH ORDINALITY AS u (f, o)")
                .param("known", known)
                .update();
        JdbcOutcomePieces store = new JdbcOutcomePieces(database.jdbc());
        OutcomePieces pieces = new OutcomePieces(store, database.transactions());
        for (long first = 1; first <= count; first += JdbcOutcomePieces.SIZE) {
            database.jdbc()
                    .sql(MAKE)
                    .param("begin", Timestamp.from(END.minus(MONTH)))
                    .param("count", count)
                    .param("first", first)
                    .param("last", Math.min(count, first + JdbcOutcomePieces.SIZE - 1))
                    .param("people", PEOPLE)
                    .update();
            pieces.keep();
        }
        // The database does this by itself in its own time.
        database.jdbc().sql("VACUUM radius.authentication_outcome").update();
        System.out.printf(
                Locale.ROOT, "%,d requests in pieces made in %.0f s%n", count, (System.nanoTime() - begin) / 1e9);
    }

    private static MacAddress device(int number) {
        return new MacAddress(String.format(Locale.ROOT, "02%010x", number));
    }
}
