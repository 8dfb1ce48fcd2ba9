package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;
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

/** The NAS that {@link RunningRadius} knows. */
public final class TestNas implements AutoCloseable {

    private static final SharedSecret SECRET = new SharedSecret(RunningRadius.SECRET);
    private static final Retransmission ONCE = new Retransmission(1, Duration.ofSeconds(5));

    private final RunningRadius radius;
    private final RadiusClients clients = new RadiusClients(new SecureRandom());
    private final RadiusClient client = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    public TestNas(RunningRadius radius) {
        this.radius = radius;
    }

    public static RadiusRequest pap(IssuedGrant grant) {
        return RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username())))
                .withPap(grant.password());
    }

    static RadiusRequest chap(IssuedGrant grant, Attribute more) {
        return RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username()), more))
                .withChap(grant.password());
    }

    /** Names a device only, as before anybody signs in. */
    public static RadiusRequest callCheck(MacAddress device) {
        return RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, device.digits()),
                Attribute.number(AttributeType.SERVICE_TYPE, 10),
                Attribute.text(AttributeType.CALLING_STATION_ID, device.hyphenated())));
    }

    static RadiusRequest accounting(long status, Attribute... more) {
        List<Attribute> attributes = new ArrayList<>(List.of(more));
        attributes.add(Attribute.number(AttributeType.ACCT_STATUS_TYPE, status));
        attributes.add(Attribute.text(AttributeType.ACCT_SESSION_ID, "s-1"));
        return RadiusRequest.accounting(attributes);
    }

    static PacketCode codeOf(RadiusOutcome outcome) {
        return packetOf(outcome).code();
    }

    public static RadiusPacket packetOf(RadiusOutcome outcome) {
        assertThat(outcome).isInstanceOf(RadiusOutcome.Replied.class);
        return ((RadiusOutcome.Replied) outcome).packet();
    }

    public CompletableFuture<RadiusOutcome> authenticate(RadiusRequest request, Retransmission retransmission) {
        return client.send(radius.authentication(), SECRET, request, retransmission);
    }

    CompletableFuture<RadiusOutcome> report(RadiusRequest request, Retransmission retransmission) {
        return client.send(radius.accounting(), SECRET, request, retransmission);
    }

    RadiusPacket ask(RadiusRequest request) {
        return packetOf(authenticate(request, ONCE).join());
    }

    void account(long status, Attribute... more) {
        assertThat(report(accounting(status, more), ONCE).join()).isInstanceOf(RadiusOutcome.Replied.class);
    }

    @Override
    public void close() {
        clients.close();
    }
}
