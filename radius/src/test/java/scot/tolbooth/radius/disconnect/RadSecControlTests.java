package scot.tolbooth.radius.disconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.StubControl;
import scot.tolbooth.radius.StubNas;
import scot.tolbooth.radius.StubTlsNas;
import scot.tolbooth.radius.TestCertificates;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.CertificateName;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasCertificates;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadSecConnections;

/** Disconnect and CoA on the TLS connection that the NAS itself holds open: it may be behind a firewall of its own. */
@Tag("checklist-39")
@Tag("checklist-44")
class RadSecControlTests {

    private static final Change MORAG = Change.by("morag");
    private static final AtomicInteger SESSIONS = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static TestCertificates certificates;
    private static RunningRadius radius;
    private static StubNas udp;
    private static int port;

    private SessionControl control;
    private StubTlsNas nas;

    @BeforeAll
    static void start() throws IOException {
        certificates = new TestCertificates(directory);
        certificates.certify("server", "radius.example.org");
        certificates.certify("nas", "nas-1.example.org");
        certificates.write("server", directory);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        radius = RunningRadius.start(Map.of(
                "tolbooth.radius.radsec.port", Integer.toString(port),
                "tolbooth.radius.radsec.certificate",
                        directory.resolve("certificate.pem").toString(),
                "tolbooth.radius.radsec.private-key",
                        directory.resolve("key.pem").toString(),
                "tolbooth.radius.radsec.trusted",
                        directory.resolve("trusted.pem").toString(),
                "tolbooth.radius.disconnect.attempts", "2",
                "tolbooth.radius.disconnect.timeout", "1s"));
        udp = new StubNas(RunningRadius.SECRET);
    }

    @AfterAll
    static void stop() {
        udp.close();
        radius.close();
    }

    @BeforeEach
    void aNasIsConnected() {
        control = radius.bean(SessionControl.class);
        client(null);
        radius.bean(NasCertificates.class).put(RunningRadius.NAS, new CertificateName("nas-1.example.org"), MORAG);
        udp.requests().clear();
        nas = connect();
    }

    @AfterEach
    void itGoes() {
        nas.close();
        awaitConnections(0);
    }

    @Test
    void aNasIsAskedOnItsOwnConnectionAndTheRecordSaysSo() throws Exception {
        long session = session(nas);
        assertThat(control.disconnect(session, MORAG)).get().isInstanceOf(NasAnswer.Acknowledged.class);
        assertThat(nas.control().last()[0]).isEqualTo((byte) 40);
        assertThat(StubControl.types(nas.control().last())).startsWith(80);
        assertThat(StubControl.text(nas.control().last(), 44)).contains("tls-" + SESSIONS.get());
        assertThat(radius.bean(AuditTrail.class)
                        .of("session " + session, 1)
                        .get(0)
                        .after())
                .contains("RadSec", "The NAS did it");
    }

    @Test
    void aChangeOfAuthorizationGoesTheSameWay() throws Exception {
        NasAnswer answer = control.change(
                        session(nas), List.of(Attribute.number(AttributeType.SESSION_TIMEOUT, 600)), MORAG)
                .orElseThrow();
        assertThat(answer).isInstanceOf(NasAnswer.Acknowledged.class);
        assertThat(nas.control().last()[0]).isEqualTo((byte) 43);
        assertThat(StubControl.value(nas.control().last(), 27)).contains(new byte[] {0, 0, 2, 88});
    }

    @Test
    void aRefusalSaysWhyAndUdpIsNotTried() throws Exception {
        client(udp.port());
        nas.control().refuse(501);
        assertThat(control.disconnect(session(nas), MORAG)).contains(new NasAnswer.Refused(new ErrorCause(501)));
        assertThat(udp.requests()).isEmpty();
    }

    @Test
    void whereTheConnectionStaysSilentTheCoaPortIsTried() throws Exception {
        client(udp.port());
        long session = session(nas);
        nas.control().stayingSilentFor(1);
        assertThat(control.disconnect(session, MORAG)).get().isInstanceOf(NasAnswer.Acknowledged.class);
        assertThat(nas.control().requests()).hasSize(1);
        assertThat(udp.requests()).hasSize(1);
        assertThat(radius.bean(AuditTrail.class)
                        .of("session " + session, 1)
                        .get(0)
                        .after())
                .contains("UDP");
    }

    @Test
    void whereThereIsNoOtherWayItsSilenceIsTold() throws Exception {
        nas.control().stayingSilentFor(1);
        NasAnswer answer = control.disconnect(session(nas), MORAG).orElseThrow();
        assertThat(answer).isEqualTo(new NasAnswer.SilentConnection());
        assertThat(answer.words()).contains("its own RadSec connection", "CoA port");
    }

    @Test
    void anAnswerWithAnotherSecretIsNotBelieved() throws Exception {
        nas.control().answerWithSecret("not radsec");
        assertThat(control.disconnect(session(nas), MORAG)).contains(new NasAnswer.SilentConnection());
    }

    @Test
    void aNasThatIsNotConnectedAndHasNoCoaPortCannotBeAsked() throws Exception {
        long session = session(nas);
        nas.close();
        awaitConnections(0);
        NasAnswer answer = control.disconnect(session, MORAG).orElseThrow();
        assertThat(answer).isInstanceOf(NasAnswer.NotAsked.class);
        assertThat(answer.words()).contains("RadSec", "not connected");
    }

    @Test
    void ofSeveralConnectionsTheOneThatKnowsTheSessionDecides() throws Exception {
        long session = session(nas);
        try (StubTlsNas newer = connect()) {
            awaitConnections(2);
            newer.control().refuse(503);
            assertThat(control.disconnect(session, MORAG)).get().isInstanceOf(NasAnswer.Acknowledged.class);
            assertThat(newer.control().requests()).hasSize(1);
            assertThat(nas.control().requests()).hasSize(1);
        }
        awaitConnections(1);
    }

    @Test
    void bothSidesNumberTheirRequestsApart() throws Exception {
        long session = session(nas);
        nas.control().stayingSilentFor(1);
        CompletableFuture<NasAnswer> answer = CompletableFuture.supplyAsync(
                () -> control.disconnect(session, MORAG).orElseThrow());
        Awaitility.await().until(() -> nas.control().requests().size() == 1);
        int identifier = nas.control().last()[1] & 0xff;
        assertThat(nas.account(identifier, report("tls-other"))).isTrue();
        assertThat(answer.isDone()).isFalse();
        nas.send(nas.control().reply(nas.control().last()));
        assertThat(answer.join()).isInstanceOf(NasAnswer.Acknowledged.class);
    }

    @Test
    void anAnswerThatNobodyWaitsForSpoilsNothing() throws Exception {
        long session = session(nas);
        assertThat(control.disconnect(session, MORAG)).get().isInstanceOf(NasAnswer.Acknowledged.class);
        nas.send(nas.control().reply(nas.control().last()));
        assertThat(nas.account(7, report("tls-after"))).isTrue();
    }

    @Test
    void nobodyWaitsForAConnectionThatEnds() throws Exception {
        long session = session(nas);
        nas.control().stayingSilentFor(1);
        long begin = System.nanoTime();
        CompletableFuture<NasAnswer> answer = CompletableFuture.supplyAsync(
                () -> control.disconnect(session, MORAG).orElseThrow());
        Awaitility.await().until(() -> nas.control().requests().size() == 1);
        nas.close();
        assertThat(answer.join()).isEqualTo(new NasAnswer.SilentConnection());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aNasWhoseCertificateIsTakenAwayIsAskedNoLonger() throws Exception {
        long session = session(nas);
        radius.bean(NasCertificates.class).remove(RunningRadius.NAS, MORAG);
        assertThat(control.disconnect(session, MORAG).orElseThrow()).isNotInstanceOf(NasAnswer.Acknowledged.class);
        assertThat(nas.control().requests()).isEmpty();
    }

    private static StubTlsNas connect() {
        int before = radius.bean(RadSecConnections.class).of(RunningRadius.NAS).size();
        StubTlsNas connected = new StubTlsNas(certificates.client("nas"), port);
        awaitConnections(before + 1);
        return connected;
    }

    private static void awaitConnections(int count) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(radius.bean(RadSecConnections.class).of(RunningRadius.NAS))
                                .hasSize(count));
    }

    private static long session(StubTlsNas nas) throws InterruptedException {
        String id = "tls-" + SESSIONS.incrementAndGet();
        assertThat(nas.account(1, report(id))).isTrue();
        return radius.bean(Sessions.class).find(new SessionFilter(null, null, null, null, null), 50, 0).stream()
                .filter(session -> session.acctSessionId().equals(id))
                .map(Session::id)
                .findFirst()
                .orElseThrow();
    }

    private static void client(@Nullable Integer coaPort) {
        radius.bean(NasClients.class)
                .save(
                        new NasClient(
                                RunningRadius.NAS,
                                CidrBlock.of("127.0.0.1"),
                                null,
                                NasVendor.GENERIC,
                                coaPort,
                                true,
                                0),
                        null,
                        null,
                        MORAG);
    }

    /** Acct-Status-Type Start and Acct-Session-Id. */
    private static byte[] report(String id) {
        ByteArrayOutputStream attributes = new ByteArrayOutputStream();
        attributes.writeBytes(new byte[] {40, 6, 0, 0, 0, 1, 44, (byte) (2 + id.length())});
        attributes.writeBytes(id.getBytes(StandardCharsets.UTF_8));
        return attributes.toByteArray();
    }
}
