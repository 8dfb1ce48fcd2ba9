package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.alarm.SiteActivity.Activity;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

class SiteSignalsTests {

    /** A Wednesday. */
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final String HOURS = "Mo-Fr 09:00-17:00";

    @ParameterizedTest
    @CsvSource({
        // clients of the access points, people signed in, people usual now
        "0, 0, 20, Bad",
        "1, 0, 20, Good",
        // whoever is signed in is there, whatever the access points say
        "0, 1, 20, Good",
        // a site that has nobody at this hour is not in trouble, nor is it known to be well
        "0, 0, 4, Between",
        "0, 0, , Between",
        // nobody counts them
        ", 0, 20, Unknown"
    })
    void nobodyWhereSomebodyIsUsualIsTrouble(
            @Nullable Integer clients, int online, @Nullable Double usual, String verdict) {
        assertThat(kind(noClients(NOON, HOURS, OperationalState.UP, clients, new Activity(online, usual, null))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-25T12:00:00Z, Mo-Fr 09:00-17:00, Bad",
                "2026-11-25T08:59:00Z, Mo-Fr 09:00-17:00, Between",
                "2026-11-25T17:00:00Z, Mo-Fr 09:00-17:00, Between",
                "2026-11-28T12:00:00Z, Mo-Fr 09:00-17:00, Between",
                // unknown hours, and such as cannot be read, are not held against it
                "2026-11-28T12:00:00Z, -, Bad",
                "2026-11-28T12:00:00Z, when the caretaker is in, Bad"
            })
    void nobodyIsExpectedWhileTheDoorsAreClosed(Instant at, @Nullable String hours, String verdict) {
        assertThat(kind(noClients(at, hours, OperationalState.UP, 0, new Activity(0, 20.0, null))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "31, 20, Bad",
        "30, 20, Bad",
        "29, 20, Between",
        "4, 20, Good",
        // at night all are silent
        "31, , Between",
        ", 20, Unknown"
    })
    void aNasThatIsSilentWherePeopleAreUsualIsTrouble(@Nullable Long minutes, @Nullable Double usual, String verdict) {
        Duration silence = minutes == null ? null : Duration.ofMinutes(minutes);
        Signal signal =
                signal(AlarmRule.RADIUS_SILENCE, NOON, HOURS, OperationalState.UP, 5, new Activity(0, usual, silence));

        assertThat(kind(signal)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"DOWN, Unknown", "UNREACHABLE, Unknown", "MAINTENANCE, Maintenance", "NOT_LIVE, Gone", "DEGRADED, Bad"})
    void aSiteThatDoesNotServeHasNobodyForAnotherReason(OperationalState state, String verdict) {
        assertThat(kind(noClients(NOON, HOURS, state, 0, new Activity(0, 20.0, null))))
                .isEqualTo(verdict);
    }

    @Test
    void aSiteOfWhichNothingIsKnownRaisesNothing() {
        Signal signal = new SiteSignals(view(NOON, HOURS, OperationalState.UP, 0), rules(), Map.of())
                .all()
                .get(0);

        assertThat(signal.verdict()).isInstanceOf(Verdict.Between.class);
    }

    /** It is what an alarm is raised with, and what it is cleared with. */
    @Test
    void theDetailSaysWhatIsSeenNow() {
        assertThat(noClients(NOON, HOURS, OperationalState.UP, 0, new Activity(0, 20.0, null))
                        .detail())
                .isEqualTo("nobody is associated where 20 people are usual now");
        assertThat(noClients(NOON, HOURS, OperationalState.UP, 3, new Activity(0, 20.0, null))
                        .detail())
                .isEqualTo("devices associated: 3, people signed in: 0");
        assertThat(noClients(NOON, HOURS, OperationalState.UP, 0, new Activity(1, 20.0, null))
                        .detail())
                .isEqualTo("devices associated: 0, people signed in: 1");
        assertThat(signal(
                                AlarmRule.RADIUS_SILENCE,
                                NOON,
                                HOURS,
                                OperationalState.UP,
                                3,
                                new Activity(1, 20.0, Duration.ofMinutes(45)))
                        .detail())
                .isEqualTo("the last RADIUS request came 45 minutes ago");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M,    the last RADIUS request came 1 minute ago",
        "PT119M,  the last RADIUS request came 119 minutes ago",
        "PT3H,    the last RADIUS request came 3 hours ago",
        "PT47H,   the last RADIUS request came 47 hours ago",
        "P5DT3H,  the last RADIUS request came 5 days ago",
        "P35D,    no RADIUS request has come for 35 days or more"
    })
    void aSilenceIsToldInTheUnitThatPeopleWouldUse(Duration silence, String words) {
        assertThat(signal(AlarmRule.RADIUS_SILENCE, NOON, HOURS, OperationalState.UP, 3, new Activity(1, 20.0, silence))
                        .detail())
                .isEqualTo(words);
    }

    private static Signal noClients(
            Instant at, @Nullable String hours, OperationalState state, @Nullable Integer clients, Activity activity) {
        return signal(AlarmRule.NO_CLIENTS, at, hours, state, clients, activity);
    }

    private static Signal signal(
            AlarmRule rule,
            Instant at,
            @Nullable String hours,
            OperationalState state,
            @Nullable Integer clients,
            Activity activity) {
        return new SiteSignals(view(at, hours, state, clients), rules(), Map.of(LIBRARY, activity))
                .all().stream()
                        .filter(signal -> signal.key().rule() == rule)
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<AlarmRule, RuleSettings> rules() {
        return AlarmSettings.usual().inUse();
    }

    private static String kind(Signal signal) {
        return signal.verdict().getClass().getSimpleName();
    }

    static EstateView view(Instant at, @Nullable String hours, OperationalState state, @Nullable Integer clients) {
        Site site = new Site(
                LIBRARY,
                "Library",
                SiteKind.LIBRARY,
                null,
                null,
                null,
                null,
                new Position(55.8, -4.0),
                true,
                hours,
                null,
                null,
                1);
        Standing standing = new Standing(
                StateSubject.of(LIBRARY), "Library", LIBRARY, state, "because", at, null, null, true, clients);
        return new EstateView(at, List.of(), List.of(), List.of(new EstateView.SiteView(site, standing, clients)));
    }
}
