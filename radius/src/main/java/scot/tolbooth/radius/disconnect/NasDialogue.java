package scot.tolbooth.radius.disconnect;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.NasConnection;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** Sends requests to NASes: over UDP from a socket that is opened with the first of them. */
class NasDialogue implements AutoCloseable {

    private final SecureRandom random;
    private final Retransmission retransmission;
    private @Nullable RadiusClients clients;
    private @Nullable RadiusClient client;

    NasDialogue(SecureRandom random, Retransmission retransmission) {
        this.random = random;
        this.retransmission = retransmission;
    }

    NasAnswer ask(InetSocketAddress nas, SharedSecret secret, RadiusRequest request) {
        RadiusOutcome outcome =
                client().send(nas, secret, request, retransmission).join();
        if (outcome instanceof RadiusOutcome.Replied replied) {
            return said(replied);
        }
        RadiusOutcome.NoAnswer none = (RadiusOutcome.NoAnswer) outcome;
        return new NasAnswer.NoAnswer(none.attempts(), none.unverified());
    }

    NasAnswer ask(NasConnection connection, RadiusRequest request, Duration patience) {
        RadiusOutcome outcome = connection.ask(request, patience).join();
        return outcome instanceof RadiusOutcome.Replied replied ? said(replied) : new NasAnswer.SilentConnection();
    }

    private static NasAnswer said(RadiusOutcome.Replied replied) {
        return isAcknowledgement(replied.packet())
                ? new NasAnswer.Acknowledged(replied.roundTrip())
                : new NasAnswer.Refused(new ErrorCause(
                        replied.packet().number(AttributeType.ERROR_CAUSE).orElse(0L)));
    }

    private static boolean isAcknowledgement(RadiusPacket packet) {
        return packet.code() == PacketCode.DISCONNECT_ACK || packet.code() == PacketCode.COA_ACK;
    }

    private synchronized RadiusClient client() {
        if (client == null) {
            clients = new RadiusClients(random);
            client = clients.open(new InetSocketAddress(0));
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (clients != null) {
            clients.close();
        }
    }
}
