package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Fate;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** What the outbox of residents promises, against a real HTTP server in the place of GOV.UK Notify. */
class ResidentOutboxTests {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final SecretBox SECRETS = new SecretBox(new byte[32], new SecureRandom());
    private static final UUID JOURNEY = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private static ScratchDatabase database;

    private volatile Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final NotifyOnLoopback notify = new NotifyOnLoopback();
    private final JdbcResidentMessages store = new JdbcResidentMessages(database.jdbc(), SECRETS);

    @BeforeAll
    static void open() {
        database = ScratchDatabase.with("inventory", "portal");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("DELETE FROM portal.resident_message").update();
    }

    @AfterEach
    void stop() {
        notify.close();
    }

    @Test
    void whatIsTakenAtOnceLeavesNeitherContactNorText() {
        assertThat(send()).isEqualTo(new Posted(Fate.SENT, null));

        assertThat(notify.asked()).hasSize(1);
        assertThat(row()).contains("sent").doesNotContain("v1:", "7700", "123456");
    }

    @Test
    void whileItMayHaveToBeSentAgainContactAndTextAreSealed() {
        notify.answer(503, "Exception", "away");
        send();

        assertThat(row()).contains("queued", "v1:").doesNotContain("7700", "123456", "Your code");
    }

    @ParameterizedTest
    @CsvSource({"429, RATE", "500, SERVER", "503, SERVER"})
    void whatMayPassIsTriedAgainLaterAndLater(int status, Cause cause) {
        notify.answer(status, "Error", "later");
        assertThat(send()).isEqualTo(new Posted(Fate.QUEUED, cause));

        outbox().run();
        assertThat(notify.asked()).as("not at once").hasSize(1);
        now = now.plusSeconds(3);
        outbox().run();
        now = now.plusSeconds(3);
        outbox().run();
        assertThat(notify.asked()).as("twice the time").hasSize(2);
        notify.takeAll();
        now = now.plusSeconds(3);
        outbox().run();

        assertThat(notify.asked()).hasSize(3);
        assertThat(notify.latest().code()).isEqualTo("123456");
        assertThat(notify.latest().number()).isEqualTo("+447700900123");
        assertThat(notify.asked().stream()
                        .map(NotifyOnLoopback.Taken::reference)
                        .distinct())
                .as("by one reference")
                .hasSize(1);
        assertThat(store.latestOf(JOURNEY)).contains(new Posted(Fate.SENT, null));
    }

    @Test
    void aTransportThatCannotBeReachedIsTriedAgain() {
        ResidentOutbox unreachable;
        try (NotifyOnLoopback closed = new NotifyOnLoopback()) {
            unreachable = outbox(closed);
        }
        assertThat(send(unreachable)).isEqualTo(new Posted(Fate.QUEUED, Cause.CONNECTION));

        now = now.plusSeconds(3);
        outbox().run();
        assertThat(notify.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, phone_number is none, RECIPIENT",
        "400, Template not found, REQUEST",
        "403, Invalid token, ACCOUNT",
        "403, system clock, CLOCK"
    })
    void whatWillNotPassIsNotTriedAgainAndSaysWhyToStaff(int status, String words, Cause cause) {
        notify.answer(status, "Error", words);
        assertThat(send()).isEqualTo(new Posted(Fate.NOT_SENT, cause));

        now = now.plusSeconds(60);
        outbox().run();
        assertThat(notify.asked()).hasSize(1);
        assertThat(row()).contains("GOV.UK Notify answered " + status, words).doesNotContain("v1:");
        assertThat(store.standing(now.minusSeconds(3600)).forStaff()).isEqualTo(cause.isForStaff() ? 1 : 0);
    }

    @Test
    void whatCouldNotBeSentInItsTimeIsErasedAndCostsNothing() {
        notify.answer(503, "Exception", "away");
        send();
        for (int minute = 0; minute <= 10; minute++) {
            now = now.plusSeconds(61);
            outbox().run();
        }
        int tried = notify.asked().size();
        notify.takeAll();
        now = now.plusSeconds(61);
        outbox().run();

        assertThat(notify.asked()).as("no code is sent that is good no more").hasSize(tried);
        assertThat(store.latestOf(JOURNEY)).contains(new Posted(Fate.NOT_SENT, Cause.SERVER));
        assertThat(row()).doesNotContain("v1:").contains(",0.00)");
    }

    @Test
    void whatANodeThatDiedHadTakenInIsSentByAnother() {
        database.transactions().executeWithoutResult(status -> outbox().queue(letter(), terms()));
        outbox().run();
        assertThat(notify.asked()).as("it may still be at it").isEmpty();

        now = now.plusSeconds(80);
        outbox().run();
        outbox().run();
        assertThat(notify.asked()).hasSize(1);
    }

    @Test
    void aCrashAfterSendingCostsOneMoreCopyAtMost() {
        ResidentOutbox dying = new ResidentOutbox(
                store,
                Map.of(ContactKind.MOBILE, letter -> {
                    notify.transport(clock, new NotifyWatch(clock)).send(letter);
                    throw new OutOfMemoryError("killed");
                }),
                clock);
        for (int restart = 0; restart < 4; restart++) {
            try {
                if (restart == 0) {
                    send(dying);
                } else {
                    dying.run();
                }
            } catch (OutOfMemoryError killed) {
                assertThat(killed).hasMessage("killed");
            }
            now = now.plusSeconds(80);
        }

        assertThat(notify.asked()).hasSize(2);
        assertThat(row()).contains("not-sent").doesNotContain("v1:");
    }

    @Test
    void whatWasTakenInWithAnUndoneTransactionIsNotSent() {
        database.transactions().executeWithoutResult(status -> {
            outbox().queue(letter(), terms());
            status.setRollbackOnly();
        });
        now = now.plusSeconds(80);
        outbox().run();

        assertThat(notify.asked()).isEmpty();
    }

    @Test
    void severalNodesSendEachMessageOnce() throws Exception {
        notify.answer(503, "Exception", "away");
        for (int number = 0; number < 20; number++) {
            send();
        }
        notify.takeAll();
        notify.asked().clear();
        now = now.plusSeconds(3);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<Future<?>> running = List.of(
                nodes.submit(() -> outbox().run()),
                nodes.submit(() -> outbox().run()),
                nodes.submit(() -> outbox().run()));
        for (Future<?> one : running) {
            one.get(30, TimeUnit.SECONDS);
        }
        nodes.shutdown();

        assertThat(notify.asked()).hasSize(20);
        assertThat(notify.asked().stream()
                        .map(NotifyOnLoopback.Taken::reference)
                        .distinct())
                .hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"DELIVERED", "FAILED_PERMANENTLY", "FAILED_TEMPORARILY", "FAILED_TECHNICALLY"})
    void aReceiptSaysWhatBecameOfIt(Fate fate) {
        send();

        assertThat(store.receipt(reference(), fate)).isTrue();
        assertThat(store.latestOf(JOURNEY)).contains(new Posted(fate, null));
    }

    @Test
    void receiptsMayComeTwiceAndInAnyOrder() {
        send();
        store.receipt(reference(), Fate.FAILED_TEMPORARILY);
        store.receipt(reference(), Fate.DELIVERED);
        store.receipt(reference(), Fate.FAILED_TECHNICALLY);

        assertThat(store.receipt(reference(), Fate.DELIVERED)).isTrue();
        assertThat(store.latestOf(JOURNEY)).contains(new Posted(Fate.DELIVERED, null));
    }

    @Test
    void aReceiptThatOvertakesTheAnswerCountsAndNothingIsSentAgain() {
        ResidentOutbox slow = new ResidentOutbox(
                store,
                Map.of(ContactKind.MOBILE, letter -> {
                    store.receipt(letter.reference(), Fate.DELIVERED);
                    return new Delivery.Failed("timed out", false, Cause.CONNECTION);
                }),
                clock);
        send(slow);
        now = now.plusSeconds(80);
        outbox().run();

        assertThat(notify.asked()).isEmpty();
        assertThat(store.latestOf(JOURNEY)).contains(new Posted(Fate.DELIVERED, null));
        assertThat(row()).doesNotContain("v1:");
    }

    @Test
    void aReceiptForAnotherMessageIsUnknown() {
        send();

        assertThat(store.receipt(UUID.randomUUID(), Fate.DELIVERED)).isFalse();
        assertThat(store.latestOf(JOURNEY)).contains(new Posted(Fate.SENT, null));
    }

    @Test
    void theHealthTellsOfMessagesThatFailOrWait() {
        assertThat(health()).isEqualTo("UP");
        for (int count = 0; count < 5; count++) {
            send();
        }
        assertThat(health()).isEqualTo("UP");
        notify.answer(503, "Exception", "away");
        send();
        assertThat(health()).isEqualTo("UP");
        now = now.plusSeconds(130);
        assertThat(health()).as("one waits for two minutes").isEqualTo("DEGRADED");

        notify.takeAll();
        outbox().run();
        assertThat(health()).isEqualTo("UP");
        notify.answer(403, "AuthError", "Invalid token");
        send();
        assertThat(health()).as("somebody must do something").isEqualTo("DEGRADED");
        now = now.plus(Duration.ofHours(2));
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void theHealthTellsWhenMostOfWhatMayBeSpentIs() {
        ResidentStanding standing = store.standing(now);
        BigDecimal cap = new BigDecimal("1000");

        assertThat(standing.health(now, new BigDecimal("799"), cap).getStatus().getCode())
                .isEqualTo("UP");
        assertThat(standing.health(now, new BigDecimal("800"), cap).getStatus().getCode())
                .isEqualTo("DEGRADED");
    }

    private String health() {
        return store.standing(now.minus(Duration.ofHours(1)))
                .health(now, BigDecimal.ZERO, BigDecimal.TEN)
                .getStatus()
                .getCode();
    }

    private Posted send() {
        return send(outbox());
    }

    private Posted send(ResidentOutbox outbox) {
        return outbox.deliver(outbox.queue(letter(), terms()));
    }

    private static Letter letter() {
        return new Letter(
                UUID.randomUUID(),
                new Contact(ContactKind.MOBILE, "07700 900123"),
                "123456",
                new Wording("Your code", "123456 is your code"));
    }

    private static ResidentOutbox.Terms terms() {
        return new ResidentOutbox.Terms(JOURNEY, LIFE, new BigDecimal("2.50"));
    }

    private ResidentOutbox outbox() {
        return outbox(notify);
    }

    private ResidentOutbox outbox(NotifyOnLoopback at) {
        return new ResidentOutbox(
                store, Map.of(ContactKind.MOBILE, at.transport(clock, new NotifyWatch(clock))), clock);
    }

    private UUID reference() {
        return UUID.fromString(notify.latest().reference());
    }

    private String row() {
        return database.jdbc()
                .sql("SELECT m::text FROM portal.resident_message m ORDER BY created DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}
