package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** What the outbox promises: nothing is lost, and nothing is sent twice but where a crash leaves no other way. */
class StaffMessageDeliveryTests {

    private static final Instant START = Instant.parse("2026-11-30T07:00:00Z");
    private static final Contact MORAG = new Contact(ContactKind.EMAIL, "morag@council.example");

    @SuppressWarnings("NullAway.Init")
    private static ScratchDatabase database;

    private final MovableClock clock = new MovableClock(START);
    private final Outbox outbox = new Outbox(database, clock);
    private final Queue<StaffMessage> sent = new ConcurrentLinkedQueue<>();

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
        database.jdbc().sql("DELETE FROM portal.staff_message").update();
    }

    @Test
    void aMessageReachesItsMailboxOnce() {
        try (SmtpReceiver receiver = new SmtpReceiver()) {
            outbox.messages().hand(message("1", "Dè tha dol?\n.\nA line with a dot alone stays.\n"));
            Runnable node = outbox.node(receiver.transport());
            node.run();
            node.run();

            assertThat(receiver.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.from()).contains("<tolbooth@council.example>");
                assertThat(mail.to()).contains("<morag@council.example>");
                assertThat(mail.header("Subject")).isEqualTo("Reminders of the day");
                assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
                assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@council\\.example>");
                assertThat(mail.header("Content-Type")).contains("text/plain").contains("UTF-8");
            });
        }
        assertThat(only().state()).isEqualTo(StaffMessageState.SENT);
    }

    @Test
    void theSameMessageIsTakenOverOnce() {
        assertThat(outbox.messages().hand(message("1", "one"))).isTrue();
        assertThat(outbox.messages().hand(message("1", "again"))).isFalse();

        assertThat(only().message().text()).isEqualTo("one");
    }

    @Test
    void aMessageOfATransactionThatFailsDoesNotLeave() {
        assertThatThrownBy(() -> database.transactions().executeWithoutResult(status -> {
                    outbox.messages().hand(message("1", "one"));
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");

        outbox.node(this::takes).run();
        assertThat(sent).isEmpty();
    }

    @Test
    void recipientAndTextAreSealedInTheDatabase() {
        outbox.messages().hand(message("1", "a text"));

        assertThat(database.jdbc()
                        .sql("SELECT recipient || ' ' || content FROM portal.staff_message")
                        .query(String.class)
                        .single())
                .doesNotContain("morag", "a text");
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainLater() {
        outbox.messages().hand(message("1", "one"));
        JavaMailSenderImpl nowhere;
        try (SmtpReceiver closed = new SmtpReceiver()) {
            nowhere = closed.sender();
        }
        Runnable node = outbox.node(new SmtpTransport(nowhere, "tolbooth@council.example"));
        node.run();
        node.run();

        assertThat(only().state()).isEqualTo(StaffMessageState.WAITING);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().nextAttempt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(only().lastError())
                .startsWith("the mail server refused or did not answer")
                .doesNotContain("morag");

        clock.forward(Duration.ofMinutes(1));
        outbox.node(this::takes).run();
        assertThat(sent).hasSize(1);
        assertThat(only().state()).isEqualTo(StaffMessageState.SENT);
    }

    @Test
    void afterItsLastAttemptAMessageIsGivenUpWithASignalUntilSomebodySeesToIt() {
        outbox.messages().hand(message("1", "one"));
        Runnable node = outbox.node(message -> new Delivery.Failed("busy"));
        for (int attempt = 1; attempt <= 4; attempt++) {
            node.run();
            clock.forward(Duration.ofHours(1));
        }

        assertThat(only().isGivenUp()).isTrue();
        assertThat(only().attempts()).isEqualTo(3);
        assertThat(only().lastError()).isEqualTo("busy");
        assertThat(outbox.messages().standing().isInTrouble(clock.instant())).isTrue();

        assertThat(outbox.messages().dismiss(only().id(), Change.by("ann"))).isTrue();
        assertThat(outbox.messages().standing().isInTrouble(clock.instant())).isFalse();
        assertThat(outbox.messages().retry(only().id(), Change.by("ann"))).isFalse();
    }

    @Test
    void whatWasGivenUpCanBeTriedAgain() {
        outbox.messages().hand(message("1", "one"));
        outbox.node(message -> new Delivery.Failed("no such recipient", true)).run();
        assertThat(only().isGivenUp()).isTrue();

        assertThat(outbox.messages().retry(only().id(), Change.by("ann"))).isTrue();
        outbox.node(this::takes).run();

        assertThat(sent).hasSize(1);
    }

    @Test
    void aMailboxThatTheServerDoesNotKnowIsGivenUpAtOnce() {
        try (SmtpReceiver receiver = new SmtpReceiver()) {
            receiver.answerRecipientsWith("550 5.1.1 no such user morag@council.example");
            outbox.messages().hand(message("1", "one"));
            outbox.node(receiver.transport()).run();
        }

        assertThat(only().isGivenUp()).isTrue();
        assertThat(only().lastError()).isEqualTo("the mail server knows no such recipient");
    }

    @Test
    void aMailboxThatIsFullForNowIsTriedAgain() {
        try (SmtpReceiver receiver = new SmtpReceiver()) {
            receiver.answerRecipientsWith("452 4.2.2 mailbox full");
            outbox.messages().hand(message("1", "one"));
            outbox.node(receiver.transport()).run();
        }

        assertThat(only().state()).isEqualTo(StaffMessageState.WAITING);
    }

    @Test
    void twoNodesNeverSendTheSameMessageEvenWithoutTheirLock() throws Exception {
        int messages = 40;
        for (int number = 0; number < messages; number++) {
            outbox.messages().hand(message("n" + number, "text " + number));
        }
        together(outbox.node(this::takes), outbox.node(this::takes), outbox.node(this::takes));

        assertThat(sent).hasSize(messages).doesNotHaveDuplicates();
    }

    @Test
    void aNodeStaysAwayWhileAnotherSends() throws Exception {
        outbox.messages().hand(message("1", "one"));
        LockingTaskExecutor locks = new DefaultLockingTaskExecutor(
                StaffMessageConfiguration.locksOf(new JdbcTemplate(database.dataSource())));
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        StaffMessageDelivery slow = outbox.node(
                message -> {
                    sending.countDown();
                    await(seen);
                    return takes(message);
                },
                locks);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> running = other.submit(slow::run);
        await(sending);

        outbox.messages().hand(message("2", "two"));
        outbox.node(this::takes, locks).run();
        assertThat(sent).isEmpty();

        seen.countDown();
        running.get(10, TimeUnit.SECONDS);
        other.shutdown();
        assertThat(sent).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aCrashBetweenSendingAndNotingCostsOneMoreCopyAtMost() {
        outbox.messages().hand(message("1", "one"));
        Runnable dying = outbox.node(message -> {
            takes(message);
            throw new OutOfMemoryError("killed");
        });
        for (int restart = 0; restart < 5; restart++) {
            try {
                dying.run();
            } catch (OutOfMemoryError killed) {
                assertThat(only().state()).isEqualTo(StaffMessageState.SENDING);
            }
            clock.forward(Duration.ofMinutes(16));
        }

        assertThat(sent).hasSize(2);
        assertThat(only().isGivenUp()).isTrue();
        assertThat(only().lastError()).contains("it may have arrived");
    }

    @Test
    void bothCopiesCarryTheSameMessageIdSoThatMailProgramsShowOne() {
        try (SmtpReceiver receiver = new SmtpReceiver()) {
            StaffTransport transport = receiver.transport();
            outbox.messages().hand(message("1", "one"));
            try {
                outbox.node(message -> {
                            transport.send(message);
                            throw new OutOfMemoryError("killed");
                        })
                        .run();
            } catch (OutOfMemoryError killed) {
                clock.forward(Duration.ofMinutes(16));
            }
            outbox.node(transport).run();

            assertThat(receiver.mails()).hasSize(2);
            assertThat(receiver.mails().get(0).header("Message-ID"))
                    .isEqualTo(receiver.mails().get(1).header("Message-ID"));
        }
        assertThat(only().state()).isEqualTo(StaffMessageState.SENT);
    }

    @Test
    void aNodeThatWasOvertakenNotesNothing() {
        outbox.messages().hand(message("1", "one"));
        outbox.node(message -> {
                    clock.forward(Duration.ofMinutes(16));
                    outbox.node(this::takes).run();
                    return new Delivery.Failed("too late");
                })
                .run();

        assertThat(only().state()).isEqualTo(StaffMessageState.SENT);
        assertThat(only().lastError()).isNull();
    }

    @Test
    void withoutATransportAMessageIsKeptAndNeverLeavesLater() {
        StaffMessages kept = new StaffMessages(
                outbox.store(),
                false,
                new scot.tolbooth.inventory.audit.AuditTrail(database.jdbc(), clock),
                database.transactions(),
                clock);
        kept.hand(message("1", "one"));
        outbox.node(this::takes).run();

        assertThat(sent).isEmpty();
        assertThat(only().state()).isEqualTo(StaffMessageState.KEPT);
        assertThat(kept.standing().isInTrouble(clock.instant())).isFalse();
    }

    @Test
    void whatIsSettledIsForgottenAfterAMonthAndWhatWaitsIsNot() {
        outbox.messages().hand(message("1", "one"));
        outbox.node(this::takes).run();
        outbox.messages().hand(message("2", "two"));
        clock.forward(Duration.ofDays(31));
        outbox.node(this::takes, Outbox.unlocked()).forget();

        assertThat(only().message().key()).isEqualTo("2");
        assertThat(outbox.messages().standing().isInTrouble(clock.instant())).isTrue();
    }

    private Delivery takes(StaffMessage message) {
        sent.add(message);
        return new Delivery.Accepted();
    }

    private OutgoingMessage only() {
        List<OutgoingMessage> all = outbox.messages().latest();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static StaffMessage message(String key, String text) {
        return new StaffMessage(MessageKind.REMINDERS, MORAG, key, "Reminders of the day", text);
    }

    private static void together(Runnable... nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.length);
        List<Future<?>> running =
                java.util.Arrays.stream(nodes).<Future<?>>map(threads::submit).toList();
        for (Future<?> one : running) {
            one.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
