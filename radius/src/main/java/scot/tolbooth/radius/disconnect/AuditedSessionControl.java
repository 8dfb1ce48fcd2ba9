package scot.tolbooth.radius.disconnect;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.accounting.SessionAtNas;
import scot.tolbooth.radius.accounting.SessionsAtNas;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.RadiusRequest;

/** Asks the NAS that accounted for the session, and records what came of it. */
final class AuditedSessionControl implements SessionControl {

    static final String MOVED = "Its NAS client is no longer registered at the address it came from.";

    private final SessionsAtNas sessions;
    private final NasClients clients;
    private final NasReach reach;
    private final AuditTrail audit;
    private final Clock clock;

    AuditedSessionControl(SessionsAtNas sessions, NasClients clients, NasReach reach, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.clients = clients;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<NasAnswer> disconnect(long session, Change change) {
        return sessions.find(session).map(found -> {
            NasReach.Asked asked = ask(found, RadiusRequest::disconnect);
            record(change, found, "disconnect", asked);
            return asked.answer();
        });
    }

    @Override
    public Optional<NasAnswer> change(long session, List<Attribute> terms, Change change) {
        return sessions.find(session).map(found -> {
            NasReach.Asked asked = ask(
                    found,
                    identity -> RadiusRequest.changeOfAuthorization(
                            Stream.concat(identity.stream(), terms.stream()).toList()));
            record(change, found, "change of authorization", asked);
            return asked.answer();
        });
    }

    private NasReach.Asked ask(SessionAtNas session, Function<List<Attribute>, RadiusRequest> request) {
        NasClient client = clients.find(session.nas()).orElse(null);
        if (!session.open()) {
            return notAsked("The session is over already.");
        }
        if (client == null || !client.address().contains(session.source())) {
            return notAsked(MOVED);
        }
        List<Attribute> identity = SessionIdentity.of(session, client.vendor(), clock.instant());
        return reach.ask(client, session.source(), request.apply(identity));
    }

    private static NasReach.Asked notAsked(String why) {
        return new NasReach.Asked(new NasAnswer.NotAsked(why), null);
    }

    private void record(Change change, SessionAtNas session, String what, NasReach.Asked asked) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("nas", session.nas().value());
        if (session.site() != null) {
            values.put("site", session.site().value());
        }
        values.put("asked", what);
        if (asked.over() != null) {
            values.put("over", asked.over());
        }
        values.put("answer", asked.answer().words());
        audit.record(change, "session " + session.id(), null, values);
    }
}
