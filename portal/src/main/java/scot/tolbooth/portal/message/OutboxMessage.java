package scot.tolbooth.portal.message;

import java.time.Instant;

/** A message that staff hand on by word of mouth, in a trial without any transport. Personal data and a secret. */
record OutboxMessage(Instant at, String to, String subject, String text) {

    @Override
    public String toString() {
        return "message of " + at;
    }
}
