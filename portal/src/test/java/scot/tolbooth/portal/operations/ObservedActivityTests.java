package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import scot.tolbooth.collector.alarm.SiteActivity;
import scot.tolbooth.collector.alarm.SiteActivity.Activity;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.ConcurrentUsers;

class ObservedActivityTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:20:00Z");
    private static final Instant HOUR = Instant.parse("2026-11-25T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode PARK = new SiteCode("PRK-001");

    private final Measured measured = new Measured();
    private final Map<SiteCode, Integer> online = new HashMap<>();
    private Instant now = NOON;
    private final ObservedActivity activity = new ObservedActivity(users(), measured, clock());

    @Test
    void usualIsTheMeanOfThisHourInTheLastFourWeeks() {
        users(LIBRARY, 1, 10, 20);
        users(LIBRARY, 2, 30, 40);
        users(LIBRARY, 4, 50);
        // The hour before and the week before the four do not count.
        measured.add(
                "site",
                "concurrent_users",
                LIBRARY,
                HOUR.minus(Duration.ofDays(7)).minusSeconds(60),
                1000);
        measured.add("site", "concurrent_users", LIBRARY, HOUR.minus(Duration.ofDays(35)), 1000);

        assertThat(of(LIBRARY).usual()).isEqualTo((15 + 35 + 50) / 3.0);
    }

    @Test
    void ofOneWeekNothingIsUsualYet() {
        users(LIBRARY, 1, 10);
        online.put(LIBRARY, 4);

        assertThat(of(LIBRARY)).isEqualTo(new Activity(4, null, null));
        assertThat(activity.now()).doesNotContainKey(PARK);
    }

    @Test
    void aNasIsSilentSinceItsLastRequestOfAnyKind() {
        measured.add("radius", "accepts_per_second", LIBRARY, NOON.minusSeconds(3600), 0.2);
        measured.add("radius", "accepts_per_second", LIBRARY, NOON.minusSeconds(60), 0);
        measured.add("radius", "accounting_per_second", LIBRARY, NOON.minusSeconds(1800), 1);

        assertThat(of(LIBRARY).radiusSilence()).isEqualTo(Duration.ofMinutes(30));
        assertThat(of(LIBRARY).online()).isZero();
    }

    @Test
    void aNasThatFellSilentDaysBeforeTheServiceBeganIsSoSinceThen() {
        measured.add("radius", "accepts_per_second", LIBRARY, NOON.minus(Duration.ofDays(9)), 1);
        measured.add("radius", "rejects_per_second", LIBRARY, NOON.minus(Duration.ofDays(5)), 0.1);
        measured.add("radius", "rejects_per_second", LIBRARY, NOON.minusSeconds(60), 0);

        assertThat(of(LIBRARY).radiusSilence()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void theSilenceOfANasGrowsBeyondTheTimeThatIsLookedAtEveryMinute() {
        measured.add("radius", "accepts_per_second", LIBRARY, NOON.minusSeconds(60), 1);
        activity.now();
        now = NOON.plus(Duration.ofDays(2));
        measured.add("radius", "accepts_per_second", LIBRARY, now.minusSeconds(60), 0);
        int before = measured.queries.size();

        assertThat(of(LIBRARY).radiusSilence()).isEqualTo(Duration.ofDays(2).plusSeconds(60));
        assertThat(measured.queries.subList(before, measured.queries.size()))
                .filteredOn(query -> query.measurement().equals("radius"))
                .as("what is known is not looked for again")
                .hasSize(3);
    }

    @Test
    void aNasThatWasNeverHeardIsSilentForAsLongAsIsLookedBackAndIsLookedForOnce() {
        measured.add("radius", "rejects_per_second", LIBRARY, NOON.minusSeconds(60), 0);

        assertThat(of(LIBRARY).radiusSilence()).isEqualTo(SiteActivity.LONGEST_SILENCE);
        now = NOON.plusSeconds(60);
        int before = measured.queries.size();
        assertThat(of(LIBRARY).radiusSilence()).isEqualTo(SiteActivity.LONGEST_SILENCE.plusSeconds(60));
        assertThat(measured.queries.subList(before, measured.queries.size())).hasSize(3);
    }

    @Test
    void requestsOfNoSiteAreNobodys() {
        measured.add("radius", "accepts_per_second", null, NOON.minusSeconds(60), 1);

        assertThat(activity.now()).isEmpty();
    }

    @Test
    void requestsAreLookedUpEveryMinuteAndWhatIsUsualEveryHour() {
        activity.now();
        int first = measured.queries.size();
        activity.now();
        assertThat(measured.queries).hasSize(first);

        now = NOON.plusSeconds(60);
        activity.now();
        assertThat(measured.queries.subList(first, measured.queries.size()))
                .hasSize(3)
                .allMatch(query -> query.measurement().equals("radius"));

        now = HOUR.plus(Duration.ofHours(1));
        int before = measured.queries.size();
        activity.now();
        assertThat(measured.queries.subList(before, measured.queries.size()))
                .filteredOn(query -> query.measurement().equals("site"))
                .hasSize(4);
    }

    @Test
    void whileTheStoreIsAwayWhatWasKnownHoldsOnAndSilenceGrows() {
        users(LIBRARY, 1, 10);
        users(LIBRARY, 2, 10);
        measured.add("radius", "accepts_per_second", LIBRARY, NOON.minusSeconds(60), 1);
        activity.now();
        measured.trouble = new DataAccessResourceFailureException("the store is away");
        now = NOON.plusSeconds(600);
        online.put(LIBRARY, 7);

        assertThat(of(LIBRARY)).isEqualTo(new Activity(7, 10.0, Duration.ofMinutes(11)));
    }

    @Test
    void aMistakeIsNotTakenForAStoreThatIsAway() {
        measured.trouble = new IllegalArgumentException("a mistake");

        assertThatThrownBy(activity::now).hasMessage("a mistake");
    }

    private void users(SiteCode site, int weeksAgo, double... counts) {
        for (int minute = 0; minute < counts.length; minute++) {
            Instant at = HOUR.minus(Duration.ofDays(7L * weeksAgo)).plusSeconds(60L * minute);
            measured.add("site", "concurrent_users", site, at, counts[minute]);
        }
    }

    private Activity of(SiteCode site) {
        return Objects.requireNonNull(activity.now().get(site));
    }

    private ConcurrentUsers users() {
        return new ConcurrentUsers() {
            @Override
            public int total() {
                return online.values().stream().mapToInt(Integer::intValue).sum();
            }

            @Override
            public Map<SiteCode, Integer> bySite() {
                return Map.copyOf(online);
            }
        };
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** Measurements in memory, one sample each. */
    private static final class Measured implements TimeSeries {

        private final List<Row> rows = new ArrayList<>();
        private final List<SeriesQuery> queries = new ArrayList<>();
        private @Nullable RuntimeException trouble;

        private record Row(String measurement, String field, String site, Instant at, double value) {}

        void add(String measurement, String field, @Nullable SiteCode site, Instant at, double value) {
            rows.add(new Row(measurement, field, site == null ? "none" : site.value(), at, value));
        }

        @Override
        public void write(Collection<Point> points) {
            throw new UnsupportedOperationException("it is only read");
        }

        @Override
        public List<Series> query(SeriesQuery query) {
            queries.add(query);
            if (trouble != null) {
                throw trouble;
            }
            Map<String, List<Sample>> bySite = new TreeMap<>();
            rows.stream()
                    .filter(row -> row.measurement.equals(query.measurement()) && row.field.equals(query.field()))
                    .filter(row -> !row.at.isBefore(query.from()) && row.at.isBefore(query.to()))
                    .forEach(row -> bySite.computeIfAbsent(row.site, site -> new ArrayList<>())
                            .add(new Sample(row.at, row.value, row.value, row.value, 1)));
            List<Series> series = new ArrayList<>();
            bySite.forEach((site, samples) -> series.add(new Series(new TreeMap<>(Map.of("site", site)), samples)));
            return series;
        }
    }
}
