package scot.tolbooth.radius.disconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.StubControl;
import scot.tolbooth.radius.StubNas;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** Line 39 of the protocol checklist: Disconnect and CoA (RFC 5176), with a NAS that answers over UDP. */
@Tag("checklist-39")
class SessionControlTests {

    private static final String COA_SECRET = "another-secret-of-some-length";
    private static final Change MORAG = Change.by("morag");

    private static RunningRadius radius;
    private static StubNas nas;
    private static int sessions;

    private SessionControl control;
    private String id;

    @BeforeAll
    static void start() {
        radius = RunningRadius.start(Map.of("tolbooth.radius.disconnect.timeout", "100ms"));
        nas = new StubNas(COA_SECRET);
    }

    @AfterAll
    static void stop() {
        nas.close();
        radius.close();
    }

    @BeforeEach
    void aSession() {
        control = radius.bean(SessionControl.class);
        nas.control().acknowledge();
        nas.requests().clear();
        id = "session-" + ++sessions;
    }

    @Test
    void theNasAcknowledgesAndWhatWasAskedIsOnRecord() {
        long session = session(NasVendor.GENERIC);
        assertThat(control.disconnect(session, MORAG)).get().isInstanceOf(NasAnswer.Acknowledged.class);
        byte[] request = nas.last();
        assertThat(request[0]).isEqualTo((byte) 40);
        assertThat(StubControl.types(request)).containsExactly(80, 32, 44, 1, 31, 26, 55);
        assertThat(StubControl.text(request, 44)).contains(id);
        assertThat(StubControl.text(request, 1)).contains("g-user");
        assertThat(StubControl.text(request, 31)).contains("AA-BB-CC-00-00-01");
        assertThat(StubControl.text(request, 32)).contains("lib-gateway");
        assertThat(ByteBuffer.wrap(StubControl.value(request, 55).orElseThrow()).getInt())
                .isCloseTo((int) radius.clock().instant().getEpochSecond(), org.assertj.core.data.Offset.offset(5));
        AuditEntry entry =
                radius.bean(AuditTrail.class).of("session " + session, 1).get(0);
        assertThat(entry.by()).isEqualTo("morag");
        assertThat(entry.after()).contains("disconnect", "The NAS did it").doesNotContain("AA-BB-CC", "g-user");
    }

    @Test
    void aRefusalSaysWhyInWords() {
        nas.control().refuse(503);
        NasAnswer answer = disconnect(NasVendor.GENERIC);
        assertThat(answer).isEqualTo(new NasAnswer.Refused(new ErrorCause(503)));
        assertThat(answer.words()).isEqualTo("The NAS refused: the NAS knows no such session (Error-Cause 503).");
        nas.control().refuse(0);
        id = "session-" + ++sessions;
        assertThat(disconnect(NasVendor.GENERIC).words()).isEqualTo("The NAS refused: the NAS gave no reason.");
    }

    @Test
    void aLostRequestIsSentAgainWithTheSameOctets() {
        nas.control().stayingSilentFor(2);
        assertThat(disconnect(NasVendor.GENERIC)).isInstanceOf(NasAnswer.Acknowledged.class);
        assertThat(nas.requests()).hasSize(3);
        assertThat(nas.requests().get(1)).isEqualTo(nas.requests().get(0));
    }

    @Test
    void noAnswerIsToldApartFromAnAnswerWithAnotherSecret() {
        nas.control().stayingSilentFor(3);
        assertThat(disconnect(NasVendor.GENERIC)).isEqualTo(new NasAnswer.NoAnswer(3, 0));
        nas.control().answerWithSecret("not the secret");
        id = "session-" + ++sessions;
        NasAnswer answer = disconnect(NasVendor.GENERIC);
        assertThat(answer).isEqualTo(new NasAnswer.NoAnswer(3, 3));
        assertThat(answer.words()).contains("secret");
    }

    @Test
    void withoutCoaPortNothingIsSentAndTheVendorsRemedyIsSaid() {
        long session = session(NasVendor.COOVACHILLI);
        client(NasVendor.COOVACHILLI, null);
        NasAnswer answer = control.disconnect(session, MORAG).orElseThrow();
        assertThat(answer).isInstanceOf(NasAnswer.NotAsked.class);
        assertThat(answer.words()).contains("no CoA port", "session timeout", "coaport 3799");
        assertThat(nas.requests()).isEmpty();
    }

    @Test
    void ciscoGoesByTheDeviceAndItsOwnSessionId() {
        disconnect(NasVendor.CISCO);
        assertThat(StubControl.types(nas.last())).containsExactly(80, 32, 44, 31, 26, 55);
        assertThat(new String(nas.last(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("audit-session-id=0A0B");
    }

    @Test
    void mikroTikGoesByTheAddressOfTheDevice() {
        disconnect(NasVendor.MIKROTIK);
        assertThat(StubControl.types(nas.last())).containsExactly(80, 32, 44, 1, 8, 26, 55);
        assertThat(StubControl.value(nas.last(), 8)).contains(new byte[] {10, 0, 0, 7});
    }

    @Test
    void aSessionThatIsOverIsNotAskedForAndItsHandleIsGone() {
        long session = session(NasVendor.GENERIC);
        report(2);
        assertThat(control.disconnect(session, MORAG).orElseThrow().words()).contains("over already");
        assertThat(nas.requests()).isEmpty();
        assertThat(radius.database()
                        .jdbc()
                        .sql("SELECT count(*) FROM radius.session WHERE id = :id AND user_name IS NULL"
                                + " AND calling_station_id IS NULL AND framed_address IS NULL")
                        .param("id", session)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thereIsNoSuchSession() {
        assertThat(control.disconnect(999_999_999L, MORAG)).isEmpty();
    }

    @Test
    void aChangeOfAuthorizationCarriesTheNewTerms() {
        long session = session(NasVendor.GENERIC);
        NasAnswer answer = control.change(session, List.of(Attribute.number(AttributeType.SESSION_TIMEOUT, 600)), MORAG)
                .orElseThrow();
        assertThat(answer).isInstanceOf(NasAnswer.Acknowledged.class);
        assertThat(nas.last()[0]).isEqualTo((byte) 43);
        assertThat(StubControl.value(nas.last(), 27)).contains(new byte[] {0, 0, 2, 88});
    }

    private NasAnswer disconnect(NasVendor vendor) {
        return control.disconnect(session(vendor), MORAG).orElseThrow();
    }

    private long session(NasVendor vendor) {
        client(vendor, nas.port());
        report(1);
        return radius.bean(Sessions.class).find(new SessionFilter(null, null, null, null, null), 50, 0).stream()
                .filter(session -> session.acctSessionId().equals(id))
                .map(Session::id)
                .findFirst()
                .orElseThrow();
    }

    private static void client(NasVendor vendor, @Nullable Integer coaPort) {
        radius.bean(NasClients.class)
                .save(
                        new NasClient(RunningRadius.NAS, CidrBlock.of("127.0.0.1"), null, vendor, coaPort, true, 0),
                        null,
                        COA_SECRET,
                        MORAG);
    }

    private void report(long status) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, status),
                Attribute.text(AttributeType.ACCT_SESSION_ID, id),
                Attribute.text(AttributeType.NAS_IDENTIFIER, "lib-gateway"),
                Attribute.text(AttributeType.USER_NAME, "g-user"),
                Attribute.text(AttributeType.CALLING_STATION_ID, "AA-BB-CC-00-00-01"),
                Attribute.text(AttributeType.CISCO_AVPAIR, "audit-session-id=0A0B")));
        attributes.add(Attribute.address(AttributeType.FRAMED_IP_ADDRESS, address(10, 0, 0, 7)));
        try (RadiusClients clients = new RadiusClients(new SecureRandom());
                var client = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertThat(client.send(
                                    radius.accounting(),
                                    new SharedSecret(RunningRadius.SECRET),
                                    RadiusRequest.accounting(attributes),
                                    Retransmission.USUAL)
                            .join())
                    .isInstanceOf(RadiusOutcome.Replied.class);
        }
    }

    private static InetAddress address(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
