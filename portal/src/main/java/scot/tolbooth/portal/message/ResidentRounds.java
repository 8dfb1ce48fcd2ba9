package scot.tolbooth.portal.message;

import org.springframework.scheduling.annotation.Scheduled;

/** Tries messages to residents again every other second. */
final class ResidentRounds implements AutoCloseable {

    private final Rounds rounds;

    ResidentRounds(ResidentOutbox outbox) {
        this.rounds = new Rounds("resident-messages", outbox::run);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void begin() {
        rounds.begin();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
