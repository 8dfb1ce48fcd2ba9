package scot.tolbooth.portal.card;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.registrant.Registrants;

/** Puts whom a card let in offline, once it is taken back. */
class CardEnd {

    private static final int MOST = 100;

    private final Registrants registrants;
    private final Grants grants;
    private final Sessions sessions;
    private final ObjectProvider<SessionControl> control;

    CardEnd(Registrants registrants, Grants grants, Sessions sessions, ObjectProvider<SessionControl> control) {
        this.registrants = registrants;
        this.grants = grants;
        this.sessions = sessions;
        this.control = control;
    }

    /** Ends their access and their sessions, and says how many of these could not be ended. */
    int end(Stream<@Nullable UUID> holders, Change change) {
        List<Session> open = holders.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .flatMap(this::stop)
                .toList();
        // At the same time: one NAS that is away holds up no other.
        return Math.toIntExact(open.parallelStream()
                .filter(session -> !isEnded(session, change))
                .count());
    }

    private Stream<Session> stop(UUID holder) {
        registrants.endAccess(holder);
        grants.revoke(holder);
        return sessions.find(new SessionFilter(true, null, holder, null, null), MOST, 0).stream();
    }

    private boolean isEnded(Session session, Change change) {
        SessionControl nas = control.getIfAvailable();
        Optional<NasAnswer> answer = nas == null ? Optional.empty() : nas.disconnect(session.id(), change);
        return answer.filter(NasAnswer.Acknowledged.class::isInstance).isPresent();
    }
}
