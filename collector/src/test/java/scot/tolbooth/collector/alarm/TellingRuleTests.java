package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.site.SiteCode;

class TellingRuleTests {

    /** A Monday. */
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final Route ROUTE = route(Severity.MINOR, List.of(), null, 0, 0);
    private static final Telling TOLD = new Telling(1, 1, 1, false);

    @Test
    void aBeginningIsToldOnce() {
        assertThat(news(ROUTE, open(), Set.of())).containsExactly("began");
        assertThat(news(ROUTE, open(), Set.of(TOLD))).isEmpty();
    }

    @Test
    void anEndIsToldToWhomTheBeginningWasTold() {
        assertThat(news(ROUTE, over(), Set.of())).isEmpty();
        assertThat(news(ROUTE, over(), Set.of(TOLD))).containsExactly("ended");
        assertThat(news(ROUTE, over(), Set.of(TOLD, new Telling(1, 1, 1, true))))
                .isEmpty();
        assertThat(news(ROUTE, over(), Set.of(new Telling(1, 2, 1, false)))).isEmpty();
    }

    @Test
    void whatComesBackIsToldAgain() {
        Alarm again = alarm(Severity.MAJOR, null, null, Alarm.Handling.NONE, 2);

        assertThat(news(ROUTE, again, Set.of(TOLD, new Telling(1, 1, 1, true)))).containsExactly("began");
    }

    @Test
    void severityAndSiteChoose() {
        assertThat(news(route(Severity.CRITICAL, List.of(), null, 0, 0), open(), Set.of()))
                .isEmpty();
        assertThat(news(route(Severity.WARNING, List.of(LIBRARY), null, 0, 0), open(), Set.of()))
                .hasSize(1);
        assertThat(news(route(Severity.WARNING, List.of(new SiteCode("PRK-001")), null, 0, 0), open(), Set.of()))
                .isEmpty();
    }

    @Test
    void outsideItsHoursARouteWaits() {
        assertThat(news(route(Severity.MINOR, List.of(), "Mo-Fr 13:00-17:00", 0, 0), open(), Set.of()))
                .isEmpty();
        assertThat(news(route(Severity.MINOR, List.of(), "Mo-Fr 11:00-17:00", 0, 0), open(), Set.of()))
                .hasSize(1);
    }

    @Test
    void anEscalationWaitsAndAnAcknowledgementStopsIt() {
        Route escalation = route(Severity.MINOR, List.of(), null, 0, 10);
        Alarm acknowledged = alarm(Severity.MAJOR, null, null, new Alarm.Handling(NOON, "anna", null, null), 1);

        assertThat(news(escalation, open(), Set.of())).isEmpty();
        assertThat(news(escalation, open(), Set.of(), NOON.plusSeconds(599))).isEmpty();
        assertThat(news(escalation, open(), Set.of(), NOON.plusSeconds(600))).hasSize(1);
        assertThat(news(escalation, acknowledged, Set.of(), NOON.plusSeconds(600)))
                .isEmpty();
        assertThat(news(ROUTE, acknowledged, Set.of())).hasSize(1);
    }

    @Test
    void nobodyIsToldOfWhatIsShelvedOrInMaintenance() {
        Alarm shelved =
                alarm(Severity.MAJOR, null, null, new Alarm.Handling(null, null, null, NOON.plusSeconds(60)), 1);

        assertThat(news(ROUTE, shelved, Set.of())).isEmpty();
        assertThat(news(ROUTE, shelved, Set.of(), NOON.plusSeconds(60))).hasSize(1);
        assertThat(news(ROUTE, alarm(Severity.MAJOR, null, "new router", Alarm.Handling.NONE, 1), Set.of()))
                .isEmpty();
    }

    @Test
    void aDigestIsDueSoOften() {
        Route digest = route(Severity.MINOR, List.of(), null, 60, 0);
        TellingRule rule = new TellingRule(Set.of(), NOON);

        assertThat(rule.news(digest, List.of(open()), NOON.minusSeconds(3599))).isEmpty();
        assertThat(rule.news(digest, List.of(open()), NOON.minusSeconds(3600))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "email,   not an address",
        "sms,     07700900123",
        "webhook, ftp://example.org/",
        "webhook, http://example.org/hook",
        "teams,   https://user:secret@example.org/",
        "webhook, https://"
    })
    void anAddressMustFitItsChannel(String channel, String address) {
        assertThatThrownBy(() -> new Route(
                        0,
                        "r",
                        Channel.of(channel),
                        address,
                        Severity.MINOR,
                        List.of(),
                        null,
                        Duration.ZERO,
                        Duration.ZERO,
                        true,
                        0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("address must be");
    }

    private static List<String> news(Route route, Alarm alarm, Set<Telling> told) {
        return news(route, alarm, told, NOON);
    }

    private static List<String> news(Route route, Alarm alarm, Set<Telling> told, Instant at) {
        return new TellingRule(told, at)
                .news(route, List.of(alarm), Instant.EPOCH).stream()
                        .map(news -> news.ended() ? "ended" : "began")
                        .toList();
    }

    private static Route route(Severity severity, List<SiteCode> sites, @Nullable String hours, int digest, int after) {
        return new Route(
                1,
                "desk",
                Channel.WEBHOOK,
                "https://example.org/hook",
                severity,
                sites,
                hours,
                Duration.ofMinutes(digest),
                Duration.ofMinutes(after),
                true,
                1);
    }

    private static Alarm open() {
        return alarm(Severity.MAJOR, null, null, Alarm.Handling.NONE, 1);
    }

    private static Alarm over() {
        return alarm(Severity.MAJOR, new Alarm.Ending(NOON, "answers"), null, Alarm.Handling.NONE, 1);
    }

    private static Alarm alarm(
            Severity severity,
            Alarm.@Nullable Ending ending,
            @Nullable String muted,
            Alarm.Handling handling,
            int times) {
        return new Alarm(
                1,
                new AlarmKey(AlarmRule.DEVICE_DOWN, "device", "rtr"),
                "rtr",
                LIBRARY,
                severity,
                "does not answer",
                NOON,
                NOON,
                ending,
                times,
                false,
                muted,
                List.of(),
                null,
                handling,
                1);
    }
}
