package scot.tolbooth.portal.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.alarm.Channel;

/**
 * Something that is told of alarms, with what has become of it.
 *
 * @param address may be personal data, or hold a secret
 * @param attempts how often it was tried
 * @param nextAttempt when it is tried next; absent once it is settled
 * @param lastError why it was not taken, without the address; absent where it never failed
 */
record AlarmMessage(
        long id,
        String key,
        String route,
        Channel channel,
        String address,
        Content content,
        Instant created,
        State state,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable String lastError) {

    /** How far it is. */
    enum State {
        WAITING("waiting", "Waiting"),
        SENT("sent", "Sent"),
        GIVEN_UP("given-up", "Given up"),
        DISMISSED("dismissed", "Dismissed");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        static State of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no state " + word));
        }

        String word() {
            return word;
        }

        /** The words used on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * What is told.
     *
     * @param subject in one line
     */
    record Content(String subject, List<Item> items) {}

    /** What is told of one alarm; absent values are not known. */
    record Item(
            long alarm,
            String event,
            String rule,
            String severity,
            String title,
            String detail,
            @Nullable String site,
            @Nullable Integer people,
            List<String> affected,
            Instant since,
            Instant raised,
            @Nullable Instant cleared,
            String link) {}

    public boolean isGivenUp() {
        return state == State.GIVEN_UP;
    }

    @Override
    public String toString() {
        return "alarm message " + id;
    }
}
