package scot.tolbooth.portal.message;

import org.springframework.scheduling.annotation.Scheduled;

/** Sends messages to staff every few seconds. */
final class StaffMessageRounds implements AutoCloseable {

    private final Rounds rounds;

    StaffMessageRounds(StaffMessageDelivery delivery) {
        this.rounds = new Rounds("staff-messages", delivery::run);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void begin() {
        rounds.begin();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
