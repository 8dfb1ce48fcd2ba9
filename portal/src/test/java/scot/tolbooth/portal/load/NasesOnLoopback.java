package scot.tolbooth.portal.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** The NASes of all places, each at its own address, which let people in by RADIUS and account for them. */
final class NasesOnLoopback implements AutoCloseable {

    /** Acct-Status-Type (RFC 2866 section 5.1). */
    enum Happening {
        START(1),
        STOP(2);

        private final int number;

        Happening(int number) {
            this.number = number;
        }
    }

    private static final SharedSecret SECRET = new SharedSecret(Place.SECRET);

    private final RadiusClients clients = new RadiusClients(new SecureRandom());
    private final Map<Place, RadiusClient> sockets = new ConcurrentHashMap<>();
    private final InetSocketAddress authentication;
    private final InetSocketAddress accounting;

    NasesOnLoopback(int authentication, int accounting) {
        this.authentication = new InetSocketAddress(InetAddress.getLoopbackAddress(), authentication);
        this.accounting = new InetSocketAddress(InetAddress.getLoopbackAddress(), accounting);
    }

    /** Logs somebody in, and returns what accounting is to say of them. */
    List<Attribute> logIn(Place place, String device, String username, String password) {
        RadiusPacket answer = send(
                place,
                authentication,
                RadiusRequest.access(List.of(
                                Attribute.text(AttributeType.USER_NAME, username),
                                Attribute.text(
                                        AttributeType.NAS_IDENTIFIER,
                                        place.nas().value()),
                                Attribute.text(AttributeType.CALLING_STATION_ID, device)))
                        .withPap(password));
        if (answer.code() != PacketCode.ACCESS_ACCEPT) {
            throw new IllegalStateException(
                    "not let in: " + answer.text(AttributeType.REPLY_MESSAGE).orElse(""));
        }
        List<Attribute> given = new ArrayList<>();
        given.add(Attribute.text(AttributeType.USER_NAME, username));
        answer.octets(AttributeType.CLASS).ifPresent(value -> given.add(new Attribute(AttributeType.CLASS, value)));
        return given;
    }

    void account(Place place, String device, String session, Happening what, List<Attribute> given) {
        List<Attribute> report = new ArrayList<>(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, what.number),
                Attribute.text(AttributeType.ACCT_SESSION_ID, session),
                Attribute.text(AttributeType.NAS_IDENTIFIER, place.nas().value()),
                Attribute.text(AttributeType.CALLING_STATION_ID, device),
                Attribute.number(AttributeType.ACCT_SESSION_TIME, what == Happening.STOP ? 60 : 0)));
        report.addAll(given);
        send(place, accounting, RadiusRequest.accounting(report));
    }

    @Override
    public void close() {
        sockets.values().forEach(RadiusClient::close);
        clients.close();
    }

    private RadiusPacket send(Place place, InetSocketAddress server, RadiusRequest request) {
        RadiusOutcome outcome = sockets.computeIfAbsent(
                        place, where -> clients.open(new InetSocketAddress(where.address(), 0)))
                .send(server, SECRET, request, Retransmission.USUAL)
                .join();
        if (outcome instanceof RadiusOutcome.Replied replied) {
            return replied.packet();
        }
        throw new IllegalStateException("RADIUS does not answer");
    }
}
