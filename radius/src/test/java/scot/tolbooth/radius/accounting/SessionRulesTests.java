package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.accounting.AccountingEvent.Kind;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

class SessionRulesTests {

    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
    private static final SessionKey KEY = new SessionKey(new NasName("nas"), "10.0.0.1", "", "s-1");
    private static final String MAC = "020000000001";

    @Test
    void aStartOpensASession() {
        SessionRecord session = after(start(0));
        assertThat(session.isOpen()).isTrue();
        assertThat(session.started()).isEqualTo(BEGIN);
    }

    @Test
    void aRepeatedStartChangesNothing() {
        SessionRecord session = after(start(0), start(10));
        assertThat(session.started()).isEqualTo(BEGIN);
        assertThat(session.id()).isNull();
    }

    @Test
    void anInterimWithoutStartOpensASessionThatBeganWhenItSays() {
        assertThat(after(interim(600, 600, 5)).started()).isEqualTo(BEGIN);
    }

    @Test
    void aStopWithoutStartIsAWholeSession() {
        SessionRecord session = after(stop(600, 600, 5));
        assertThat(session.started()).isEqualTo(BEGIN);
        assertThat(session.stopped()).isEqualTo(at(600));
    }

    @Test
    void aStartAfterTheInterimKeepsTheSession() {
        SessionRecord session = after(interim(60, 60, 5), start(0));
        assertThat(session.isOpen()).isTrue();
        assertThat(session.started()).isEqualTo(BEGIN);
        assertThat(session.progress().lastUpdate()).isEqualTo(at(60));
    }

    @Test
    void anInterimAfterTheStopIsIgnored() {
        SessionRecord session = after(start(0), stop(300, 300, 9), interim(240, 240, 7));
        assertThat(session.stopped()).isEqualTo(at(300));
        assertThat(session.progress().inputOctets()).isEqualTo(9);
    }

    @Test
    void aRepeatedStopIsIgnored() {
        SessionRecord session = after(start(0), stop(300, 300, 9), stop(330, 300, 9));
        assertThat(session.stopped()).isEqualTo(at(300));
    }

    @Test
    void countersNeverGoBack() {
        assertThat(after(start(0), interim(60, 60, 100), interim(120, 120, 40))
                        .progress()
                        .inputOctets())
                .isEqualTo(100);
    }

    @Test
    void anIdGivenAgainAfterTheStopIsANewSession() {
        SessionRecord session = after(start(0), stop(300, 300, 9), start(400));
        assertThat(session.isOpen()).isTrue();
        assertThat(session.started()).isEqualTo(at(400));
        assertThat(session.progress().inputOctets()).isZero();
    }

    @Test
    void aStopSentAgainAfterItsIdWasGivenAgainLeavesTheNewSessionOpen() {
        SessionRecord next = after(start(0), stop(60, 60, 9), start(61));
        for (OfSession late : List.of(stop(60, 60, 9), interim(30, 30, 5))) {
            assertThat(SessionRules.apply(next, heardAt(64, late))).isEmpty();
        }
        assertThat(SessionRules.apply(next, interim(91, 30, 2))).hasSize(1);
    }

    @Test
    void afterTheClockWasPutForwardASessionGoesOn() {
        SessionRecord open = after(start(0), interim(300, 300, 9));
        List<SessionRecord> results = SessionRules.apply(open, interim(600 + 10_800, 600, 20));
        assertThat(results).singleElement().satisfies(session -> {
            assertThat(session.isOpen()).isTrue();
            assertThat(session.started()).isEqualTo(BEGIN);
            assertThat(session.progress().inputOctets()).isEqualTo(20);
        });
    }

    @Test
    void afterTheClockWasPutBackASessionGoesOn() {
        SessionRecord open = after(start(0), interim(300, 300, 9));
        SessionRecord session =
                SessionRules.apply(open, stop(600 - 3_600, 600, 20)).get(0);
        assertThat(session.isOpen()).isFalse();
        assertThat(session.stopped()).isAfterOrEqualTo(session.started());
        assertThat(session.progress().inputOctets()).isEqualTo(20);
    }

    @Test
    void anIdGivenAgainWithoutAStopClosesTheOneBefore() {
        SessionRecord open = after(start(0), interim(300, 300, 9));
        List<SessionRecord> results = SessionRules.apply(open, start(3_600));
        assertThat(results).hasSize(2);
        assertThat(results.get(0).stopped()).isEqualTo(at(300));
        assertThat(results.get(0).presumed()).isTrue();
        assertThat(results.get(1).started()).isEqualTo(at(3_600));
    }

    @Test
    void anIdGivenSoonToAnotherDeviceClosesTheOneBefore() {
        SessionRecord open = after(start(0));
        assertThat(SessionRules.apply(open, event(Kind.START, 20, null, 0, "020000000002")))
                .hasSize(2);
    }

    @Test
    void anInterimOfANewSessionWhoseStartWasLostClosesTheOneBefore() {
        SessionRecord open = after(start(0), interim(300, 300, 9));
        List<SessionRecord> results = SessionRules.apply(open, interim(4_000, 200, 1));
        assertThat(results).hasSize(2);
        assertThat(results.get(1).started()).isEqualTo(at(3_800));
    }

    @Test
    void anInterimRevivesASessionThatWasOnlyPresumedOver() {
        SessionRecord lost = after(start(0), interim(300, 300, 9)).presumedOver(TerminateCause.LOST);
        SessionRecord session =
                SessionRules.apply(lost, interim(3_000, 3_000, 20)).get(0);
        assertThat(session.isOpen()).isTrue();
        assertThat(session.cause()).isNull();
        assertThat(session.started()).isEqualTo(BEGIN);
    }

    @Test
    void aStopCorrectsASessionThatWasOnlyPresumedOver() {
        SessionRecord lost = after(start(0), interim(300, 300, 9)).presumedOver(TerminateCause.LOST);
        SessionRecord session = SessionRules.apply(lost, stop(3_000, 3_000, 20)).get(0);
        assertThat(session.stopped()).isEqualTo(at(3_000));
        assertThat(session.presumed()).isFalse();
    }

    @Test
    void whoIsInASessionIsNotTakenFromLaterReports() {
        SessionRecord forgotten = new SessionRecord(
                1L,
                KEY,
                new Party(null, null, null, null),
                BEGIN,
                SessionRecord.Progress.of(start(0)),
                null,
                false,
                null);
        assertThat(SessionRules.apply(forgotten, interim(60, 60, 1))
                        .get(0)
                        .party()
                        .mac())
                .isNull();
    }

    @Test
    void anyOrderOfTheSameReportsComesToTheSameSession() {
        Random random = new Random(20_261_121);
        List<OfSession> reports = List.of(
                start(0), interim(300, 300, 10), interim(600, 600, 20), interim(900, 900, 30), stop(1_000, 1_000, 35));
        for (int round = 0; round < 2_000; round++) {
            List<OfSession> shuffled = new ArrayList<>(reports);
            shuffled.add(reports.get(random.nextInt(reports.size())));
            Collections.shuffle(shuffled, random);
            SessionRecord session = after(shuffled.toArray(OfSession[]::new));
            assertThat(session.started()).isEqualTo(BEGIN);
            assertThat(session.stopped()).isEqualTo(at(1_000));
            assertThat(session.progress().inputOctets()).isEqualTo(35);
        }
    }

    private static SessionRecord after(OfSession... events) {
        SessionRecord latest = null;
        for (OfSession event : events) {
            for (SessionRecord result : SessionRules.apply(latest, event)) {
                latest = result;
            }
        }
        return java.util.Objects.requireNonNull(latest);
    }

    private static OfSession start(long second) {
        return event(Kind.START, second, null, 0, MAC);
    }

    private static OfSession interim(long second, long lasted, long octets) {
        return event(Kind.INTERIM, second, Duration.ofSeconds(lasted), octets, MAC);
    }

    private static OfSession stop(long second, long lasted, long octets) {
        return event(Kind.STOP, second, Duration.ofSeconds(lasted), octets, MAC);
    }

    private static OfSession event(Kind kind, long second, @Nullable Duration lasted, long octets, String mac) {
        Party party = new Party(null, null, new MacAddress(mac), null);
        return new OfSession(kind, KEY, party, at(second), at(second), lasted, octets, octets, null);
    }

    private static OfSession heardAt(long second, OfSession event) {
        return new OfSession(
                event.kind(),
                event.key(),
                event.party(),
                event.at(),
                at(second),
                event.lasted(),
                event.inputOctets(),
                event.outputOctets(),
                event.cause());
    }

    private static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }
}
