package scot.tolbooth.radius.disconnect;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.CoaSecrets;
import scot.tolbooth.radius.nas.NasCertificates;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.NasConnection;
import scot.tolbooth.radius.protocol.RadSecConnections;
import scot.tolbooth.radius.protocol.RadiusRequest;

/** Asks a NAS by whatever way leads to it: on a RadSec connection that it holds open, or else over UDP. */
final class NasReach {

    static final String RADSEC = "RadSec";
    static final String UDP = "UDP";

    /** A NAS with more of them at once has left the older ones behind. */
    private static final int CONNECTIONS = 3;

    private static final long UNKNOWN_SESSION = 503;

    private final RadSecConnections connections;
    private final NasCertificates certificates;
    private final CoaSecrets secrets;
    private final NasDialogue dialogue;
    private final Duration patience;

    /** @param patience how long a reply on a connection is waited for */
    NasReach(
            RadSecConnections connections,
            NasCertificates certificates,
            CoaSecrets secrets,
            NasDialogue dialogue,
            Duration patience) {
        this.connections = connections;
        this.certificates = certificates;
        this.secrets = secrets;
        this.dialogue = dialogue;
        this.patience = patience;
    }

    /**
     * What asking came to.
     *
     * @param over {@link #RADSEC} or {@link #UDP}; absent where nothing was sent
     */
    record Asked(NasAnswer answer, @Nullable String over) {}

    /** @param source the address that the NAS sends from */
    Asked ask(NasClient client, InetAddress source, RadiusRequest request) {
        NasAnswer onConnection = askOnConnections(client.name(), request);
        if (onConnection instanceof NasAnswer.Acknowledged || onConnection instanceof NasAnswer.Refused) {
            return new Asked(onConnection, RADSEC);
        }
        Integer port = client.coaPort();
        if (port != null) {
            return new Asked(askOverUdp(new InetSocketAddress(source, port), client.name(), request), UDP);
        }
        return onConnection == null
                ? new Asked(new NasAnswer.NotAsked(noWay(client)), null)
                : new Asked(onConnection, RADSEC);
    }

    /** Several devices may share a certificate: where one does not know the session, the next is asked. */
    private @Nullable NasAnswer askOnConnections(NasName name, RadiusRequest request) {
        List<NasConnection> open = connections.of(name);
        NasAnswer answer = null;
        for (NasConnection connection : open.subList(0, Math.min(CONNECTIONS, open.size()))) {
            NasAnswer latest = dialogue.ask(connection, request, patience);
            // What a NAS said weighs more than the silence of another connection.
            answer = answer instanceof NasAnswer.Refused && latest instanceof NasAnswer.SilentConnection
                    ? answer
                    : latest;
            if (settles(answer)) {
                return answer;
            }
        }
        return answer;
    }

    private static boolean settles(NasAnswer answer) {
        return answer instanceof NasAnswer.Acknowledged
                || (answer instanceof NasAnswer.Refused refused
                        && refused.cause().number() != UNKNOWN_SESSION);
    }

    /** While the NAS is given a new secret it may still want the one before. */
    private NasAnswer askOverUdp(InetSocketAddress nas, NasName name, RadiusRequest request) {
        NasAnswer answer = new NasAnswer.NoAnswer(0, 0);
        for (SharedSecret secret : secrets.coaSecrets(name)) {
            answer = dialogue.ask(nas, secret, request);
            if (!(answer instanceof NasAnswer.NoAnswer)) {
                return answer;
            }
        }
        return answer;
    }

    private String noWay(NasClient client) {
        return certificates.of(client.name()).isPresent()
                ? "This NAS comes over RadSec and is not connected to this node now, and its NAS client has no CoA port"
                        + " for UDP: the session ends with its session timeout."
                : NoCoaPort.words(client.vendor());
    }
}
