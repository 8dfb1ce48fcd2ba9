package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

class StaffMessageRoundsTests {

    @Test
    void aMailServerThatDoesNotAnswerHoldsUpNobodyAndGetsOneRoundAtATime() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        try (ScratchDatabase database = ScratchDatabase.with("inventory", "portal")) {
            Outbox outbox = new Outbox(database, Clock.systemUTC());
            Contact to = new Contact(ContactKind.EMAIL, "morag@council.example");
            outbox.messages().hand(new StaffMessage(MessageKind.TEST, to, "1", "A subject", "A text"));
            StaffMessageRounds rounds = new StaffMessageRounds(outbox.node(
                    message -> {
                        called.countDown();
                        await(answers);
                        sent.incrementAndGet();
                        return new Delivery.Accepted();
                    },
                    Outbox.unlocked()));
            rounds.begin();
            await(called);
            rounds.begin();
            rounds.begin();
            assertThat(sent).hasValue(0);

            answers.countDown();
            rounds.close();
            assertThat(sent).hasValue(1);
            assertThat(outbox.messages().standing().waiting()).isZero();
        }
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
