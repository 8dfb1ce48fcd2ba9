package scot.tolbooth.portal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.SessionControl;

/** Asks the NAS to end sessions of residents. They are offered it only where some part of the service can. */
public class SessionEnd {

    private static final int MOST = 100;

    private final ObjectProvider<SessionControl> control;
    private final Sessions sessions;

    SessionEnd(ObjectProvider<SessionControl> control, Sessions sessions) {
        this.control = control;
        this.sessions = sessions;
    }

    public boolean isPossible() {
        return control.getIfAvailable() != null;
    }

    /** Whether the NAS was told, and agreed. */
    public boolean end(Session session, Change change) {
        SessionControl nas = control.getIfAvailable();
        Optional<NasAnswer> answer = nas == null ? Optional.empty() : nas.disconnect(session.id(), change);
        return answer.filter(NasAnswer.Acknowledged.class::isInstance).isPresent();
    }

    /** Ends all that go on, at the same time: one NAS that is away holds up no other. Says whether all agreed. */
    boolean endAll(UUID registrant, Change change) {
        List<Session> open = sessions.find(new SessionFilter(true, null, registrant, null, null), MOST, 0);
        return open.parallelStream().filter(session -> !end(session, change)).count() == 0;
    }
}
