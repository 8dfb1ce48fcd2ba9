package scot.tolbooth.portal.walkup;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import scot.tolbooth.portal.walkup.Steps.Result;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.ListenerException;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** Asks RADIUS as a NAS does: an Access-Request with Message-Authenticator over UDP. */
final class RadiusVisit implements AutoCloseable {

    private static final Retransmission USUAL = new Retransmission(3, Duration.ofSeconds(2));
    private static final long LONGEST_SECONDS = 15;
    private static final String ACCESS_POINT = "02-00-00-00-00-01";

    private final RadiusClients clients;
    private final Supplier<InetSocketAddress> server;
    private final Retransmission patience;

    /** @param server asked at each visit */
    RadiusVisit(SecureRandom random, Supplier<InetSocketAddress> server) {
        this(random, server, USUAL);
    }

    RadiusVisit(SecureRandom random, Supplier<InetSocketAddress> server, Retransmission patience) {
        this.clients = new RadiusClients(random);
        this.server = server;
        this.patience = patience;
    }

    /** An accept, or what there was instead. */
    sealed interface Answer {

        /** Access-Accept. */
        record Accepted(RadiusPacket packet) implements Answer {}

        /** Anything else. */
        record Not(Result.Bad why) implements Answer {}
    }

    Answer ask(KnownNas nas, MacAddress device, IssuedGrant grant) {
        InetSocketAddress from = new InetSocketAddress(nas.client().address().first(), 0);
        try (RadiusClient client = clients.open(from)) {
            return answer(client.send(server.get(), nas.secret(), request(nas, device, grant), patience)
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (ListenerException noSuchAddress) {
            return not("this machine cannot send from " + from.getAddress().getHostAddress());
        } catch (TimeoutException | ExecutionException none) {
            return not("no answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return not("the service was stopped");
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    private static RadiusRequest request(KnownNas nas, MacAddress device, IssuedGrant grant) {
        return RadiusRequest.access(List.of(
                        Attribute.text(AttributeType.USER_NAME, grant.username()),
                        Attribute.address(
                                AttributeType.NAS_IP_ADDRESS,
                                nas.client().address().first()),
                        Attribute.text(AttributeType.NAS_IDENTIFIER, nas.name().value()),
                        Attribute.text(AttributeType.CALLED_STATION_ID, ACCESS_POINT),
                        Attribute.text(AttributeType.CALLING_STATION_ID, device.hyphenated())))
                .withPap(grant.password());
    }

    private static Answer answer(RadiusOutcome outcome) {
        if (outcome instanceof RadiusOutcome.NoAnswer none) {
            return not(none.unverified() > 0 ? "answered with a wrong signature" : "no answer");
        }
        RadiusPacket packet = ((RadiusOutcome.Replied) outcome).packet();
        return packet.code() == PacketCode.ACCESS_ACCEPT
                ? new Answer.Accepted(packet)
                : not("Access-Reject"
                        + packet.text(AttributeType.REPLY_MESSAGE)
                                .map(text -> ": " + text)
                                .orElse(""));
    }

    private static Answer not(String why) {
        return new Answer.Not(new Result.Bad(why));
    }
}
