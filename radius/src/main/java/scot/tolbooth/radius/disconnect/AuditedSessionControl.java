package scot.tolbooth.radius.disconnect;

import java.net.InetSocketAddress;
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
import scot.tolbooth.radius.nas.CoaSecrets;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.RadiusRequest;

/** Asks over UDP at the address from which the NAS accounted for the session, and records what came of it. */
final class AuditedSessionControl implements SessionControl {

    private final SessionsAtNas sessions;
    private final NasClients clients;
    private final CoaSecrets secrets;
    private final NasDialogue dialogue;
    private final AuditTrail audit;
    private final Clock clock;

    AuditedSessionControl(
            SessionsAtNas sessions,
            NasClients clients,
            CoaSecrets secrets,
            NasDialogue dialogue,
            AuditTrail audit,
            Clock clock) {
        this.sessions = sessions;
        this.clients = clients;
        this.secrets = secrets;
        this.dialogue = dialogue;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<NasAnswer> disconnect(long session, Change change) {
        return sessions.find(session).map(found -> {
            NasAnswer answer = ask(found, RadiusRequest::disconnect);
            record(change, found, "disconnect", answer);
            return answer;
        });
    }

    @Override
    public Optional<NasAnswer> change(long session, List<Attribute> terms, Change change) {
        return sessions.find(session).map(found -> {
            NasAnswer answer = ask(
                    found,
                    identity -> RadiusRequest.changeOfAuthorization(
                            Stream.concat(identity.stream(), terms.stream()).toList()));
            record(change, found, "change of authorization", answer);
            return answer;
        });
    }

    private NasAnswer ask(SessionAtNas session, Function<List<Attribute>, RadiusRequest> request) {
        NasClient client = clients.find(session.nas()).orElse(null);
        if (!session.open()) {
            return new NasAnswer.NotAsked("The session is over already.");
        }
        if (client == null || !client.address().contains(session.source())) {
            return new NasAnswer.NotAsked("Its NAS client is no longer registered at the address it came from.");
        }
        Integer port = client.coaPort();
        if (port == null) {
            return new NasAnswer.NotAsked(NoCoaPort.words(client.vendor()));
        }
        List<Attribute> identity = SessionIdentity.of(session, client.vendor(), clock.instant());
        return ask(new InetSocketAddress(session.source(), port), client.name(), request.apply(identity));
    }

    /** While the NAS is given a new secret it may still want the one before. */
    private NasAnswer ask(InetSocketAddress nas, NasName name, RadiusRequest request) {
        NasAnswer answer = new NasAnswer.NoAnswer(0, 0);
        for (SharedSecret secret : secrets.coaSecrets(name)) {
            answer = dialogue.ask(nas, secret, request);
            if (!(answer instanceof NasAnswer.NoAnswer)) {
                return answer;
            }
        }
        return answer;
    }

    private void record(Change change, SessionAtNas session, String asked, NasAnswer answer) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("nas", session.nas().value());
        if (session.site() != null) {
            values.put("site", session.site().value());
        }
        values.put("asked", asked);
        values.put("answer", answer.words());
        audit.record(change, "session " + session.id(), null, values);
    }
}
