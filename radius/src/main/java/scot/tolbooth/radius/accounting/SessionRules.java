package scot.tolbooth.radius.accounting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.AccountingEvent.Kind;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * What an event makes of a session. UDP loses, repeats and reorders reports, and NASes give ids again after a restart:
 * any order of the same reports comes to the same session.
 */
final class SessionRules {

    /** A Start that comes so much later than the last word of an open session is of another one. */
    private static final Duration START_REPEATED_WITHIN = Duration.ofMinutes(5);

    /** How far the beginning that a NAS implies may wander between its reports. */
    private static final Duration WANDER = Duration.ofMinutes(1);

    private SessionRules() {}

    /**
     * Applies an event.
     *
     * @param latest the latest session with its key
     * @return what is to be written, the latest session last; empty where the event adds nothing
     */
    static List<SessionRecord> apply(@Nullable SessionRecord latest, OfSession event) {
        if (latest == null) {
            return List.of(SessionRecord.begin(event));
        }
        if (isOfOneBefore(latest, event)) {
            return List.of();
        }
        if (isOfAnother(latest, event)) {
            SessionRecord next = SessionRecord.begin(event);
            return latest.isOpen() ? List.of(latest.presumedOver(TerminateCause.ID_REUSED), next) : List.of(next);
        }
        if (latest.isOpen()) {
            return List.of(latest.with(event));
        }
        return latest.presumed() ? corrected(latest, event) : List.of();
    }

    /** The NAS knows better than what this service concluded. */
    private static List<SessionRecord> corrected(SessionRecord latest, OfSession event) {
        return switch (event.kind()) {
            case START -> List.of();
            case STOP -> List.of(latest.with(event));
            case INTERIM ->
                event.at().isAfter(end(latest)) ? List.of(latest.with(event).reopened()) : List.of(latest.with(event));
        };
    }

    /**
     * An Interim or a Stop of before the latest session began, sent again after the NAS has given its id to that one. Where
     * it came before that time too, the clock was put back, and it tells of the latest one all the same.
     */
    private static boolean isOfOneBefore(SessionRecord latest, OfSession event) {
        return event.kind() != Kind.START
                && isSecondsBefore(event.at(), latest.started())
                && !isSecondsBefore(event.heard(), latest.started());
    }

    /** NASes tell time in whole seconds. */
    private static boolean isSecondsBefore(Instant one, Instant other) {
        return one.getEpochSecond() < other.getEpochSecond();
    }

    private static boolean isOfAnother(SessionRecord latest, OfSession event) {
        if (event.kind() == Kind.START) {
            return latest.isOpen() ? isLateStart(latest, event) : event.at().isAfter(end(latest));
        }
        Instant end = latest.isOpen() ? latest.progress().lastUpdate() : end(latest);
        return event.lasted() != null && event.start().isAfter(end.plus(WANDER)) && !goesOn(latest, event);
    }

    /**
     * Once the clock was put forward every open session seems to have begun after what was heard of it before. But the same
     * session has used no less since, and lasted no shorter; another that was given its id would hardly have.
     */
    private static boolean goesOn(SessionRecord latest, OfSession event) {
        SessionRecord.Progress before = latest.progress();
        return latest.isOpen()
                && event.lasted() != null
                && event.lasted().compareTo(Duration.between(latest.started(), before.lastUpdate())) >= 0
                && before.inputOctets() + before.outputOctets() > 0
                && event.inputOctets() >= before.inputOctets()
                && event.outputOctets() >= before.outputOctets()
                && !isOtherDevice(latest, event);
    }

    private static boolean isLateStart(SessionRecord latest, OfSession event) {
        Instant lastUpdate = latest.progress().lastUpdate();
        return event.at().isAfter(lastUpdate.plus(START_REPEATED_WITHIN))
                || (event.at().isAfter(lastUpdate) && isOtherDevice(latest, event));
    }

    private static boolean isOtherDevice(SessionRecord latest, OfSession event) {
        MacAddress before = latest.party().mac();
        return before != null
                && event.party().mac() != null
                && !Objects.equals(before, event.party().mac());
    }

    private static Instant end(SessionRecord latest) {
        return latest.stopped() == null ? latest.progress().lastUpdate() : latest.stopped();
    }
}
