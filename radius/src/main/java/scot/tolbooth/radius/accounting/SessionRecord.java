package scot.tolbooth.radius.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.AccountingEvent.Kind;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;

/**
 * A session as accounting keeps it.
 *
 * @param id absent until it is stored
 * @param presumed whether this service concluded that it is over; the NAS may still say otherwise
 */
record SessionRecord(
        @Nullable Long id,
        SessionKey key,
        Party party,
        Instant started,
        Progress progress,
        @Nullable Instant stopped,
        boolean presumed,
        @Nullable String cause) {

    /** How far it has come; nothing in it ever goes back. */
    record Progress(Instant lastUpdate, Instant heard, long inputOctets, long outputOctets) {

        static Progress of(OfSession event) {
            return new Progress(event.at(), event.heard(), event.inputOctets(), event.outputOctets());
        }

        Progress with(OfSession event) {
            return new Progress(
                    later(lastUpdate, event.at()),
                    later(heard, event.heard()),
                    Math.max(inputOctets, event.inputOctets()),
                    Math.max(outputOctets, event.outputOctets()));
        }
    }

    static SessionRecord begin(OfSession event) {
        SessionRecord open = new SessionRecord(
                null, event.key(), event.party(), event.start(), Progress.of(event), null, false, null);
        return event.kind() == Kind.STOP ? open.stop(event) : open;
    }

    boolean isOpen() {
        return stopped == null;
    }

    /** Takes in what an event says; who is in the session stays what it was, for they may be forgotten by now. */
    SessionRecord with(OfSession event) {
        Instant start = event.start().isBefore(started) ? event.start() : started;
        SessionRecord moved = new SessionRecord(id, key, party, start, progress.with(event), stopped, presumed, cause);
        return event.kind() == Kind.STOP ? moved.stop(event) : moved;
    }

    SessionRecord reopened() {
        return new SessionRecord(id, key, party, started, progress, null, false, null);
    }

    /** Over since the NAS last spoke of it. */
    SessionRecord presumedOver(String why) {
        return new SessionRecord(id, key, party, started, progress, later(started, progress.lastUpdate()), true, why);
    }

    private SessionRecord stop(OfSession event) {
        return new SessionRecord(id, key, party, started, progress, later(started, event.at()), false, event.cause());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
