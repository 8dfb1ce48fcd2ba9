package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.radius.TestCertificates;
import scot.tolbooth.radius.nas.SharedSecret;

/** RADIUS over TLS (RFC 6614) and the stream under it (RFC 6613). */
@Tag("checklist-44")
class RadSecTests {

    private static final SharedSecret RADSEC = new SharedSecret("radsec");
    private static final int PATIENCE_MILLIS = 5_000;

    @TempDir
    private static Path directory;

    private static TestCertificates certificates;
    private ServerUnderTest server;

    @BeforeAll
    static void certificates() {
        certificates = new TestCertificates(directory);
        certificates.certify("server", "radius.example.org");
        certificates.certify("renewed", "radius.example.org");
        certificates.certify("nas", "nas-1.example.org");
        certificates.selfSigned("forger");
    }

    @BeforeEach
    void open() throws IOException {
        certificates.write("server", directory);
        server = new ServerUnderTest(ServerUnderTest.settings(List.of(), Duration.ZERO), settings());
        server.certificate = certificates.certificate("nas");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aNasWithItsCertificateIsAnswered(String version) throws IOException {
        try (SSLSocket nas = connect("nas", version)) {
            EncodedRequest request = encode(access(), 1);
            assertThat(ask(nas, request)).extracting(RadiusPacket::code).isEqualTo(PacketCode.ACCESS_ACCEPT);
        }
    }

    @Test
    void onePortTakesAuthenticationAndStatusServerOnOneConnection() throws IOException {
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            assertThat(ask(nas, encode(RadiusRequest.status(), 1)))
                    .extracting(RadiusPacket::code)
                    .isEqualTo(PacketCode.ACCESS_ACCEPT);
            assertThat(ask(nas, encode(access(), 2))).isNotNull();
        }
    }

    @Test
    void theMessageAuthenticatorIsNotRequiredWithinTls() throws IOException {
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            assertThat(ask(nas, encode(access().unsigned(), 1))).isNotNull();
        }
        assertThat(server.signing.last).isNull();
    }

    @Test
    void theSessionsOfANasAreKnownByItsRegisteredAddressWhereverItComesFrom() throws IOException {
        CompletableFuture<InetAddress> source = new CompletableFuture<>();
        server.behaviour = exchange -> {
            source.complete(exchange.source());
            return ServerUnderTest.accepted();
        };
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            ask(nas, encode(access(), 1));
        }
        assertThat(source.join()).isEqualTo(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    @Test
    void aCertificateThatIsRegisteredForNobodyIsRefused() throws IOException {
        server.certificate = certificates.certificate("server");
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            assertThat(isClosedBy(nas, encode(access(), 1))).isTrue();
        }
        assertThat(server.handled).hasValue(0);
        assertThat(server.counters.dropped(DropReason.UNKNOWN_CLIENT)).isPositive();
    }

    @Test
    void aNasClientThatIsRemovedIsServedNoLonger() throws IOException {
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            assertThat(ask(nas, encode(access(), 1))).isNotNull();
            server.certificate = null;
            assertThat(isClosedBy(nas, encode(access(), 2))).isTrue();
        }
        assertThat(server.handled).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forger"})
    void withoutACertificateOfTheAuthorityNobodyGetsThrough(String alias) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            try (SSLSocket nas = connect(alias, "TLSv1.2")) {
                ask(nas, encode(access(), 1));
            }
        });
        assertThat(server.handled).hasValue(0);
    }

    @Test
    void olderVersionsOfTlsAreRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> connect("nas", "TLSv1.1").close());
    }

    /** As RFC 9765 has it where only one side knows it; DTLS is not offered. */
    @Test
    @Tag("checklist-45")
    void whoeverOffersRadius11IsSpokenToAsBefore() throws IOException {
        try (SSLSocket nas = connect("nas", "TLSv1.3", "radius/1.1", "radius/1.0")) {
            assertThat(nas.getApplicationProtocol()).isEmpty();
            assertThat(ask(nas, encode(access(), 1))).isNotNull();
        }
    }

    @Test
    @Tag("checklist-43")
    void packetsAreToldApartByTheirLengthHoweverTheyArrive() throws IOException {
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            byte[] one = encode(access(), 1).bytes();
            byte[] two = encode(access(), 2).bytes();
            nas.getOutputStream().write(one, 0, 3);
            nas.getOutputStream().flush();
            nas.getOutputStream().write(one, 3, one.length - 3);
            nas.getOutputStream().write(two);
            assertThat(read(nas)[1]).isEqualTo((byte) 1);
            assertThat(read(nas)[1]).isEqualTo((byte) 2);
        }
    }

    @Test
    @Tag("checklist-43")
    void aPacketThatCannotBeRightClosesTheConnection() throws IOException {
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            byte[] forged = encode(access(), 1).bytes();
            forged[forged.length - 1] ^= 1;
            nas.getOutputStream().write(forged);
            assertThat(nas.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(server.counters.dropped(DropReason.BAD_MESSAGE_AUTHENTICATOR))
                .isEqualTo(1);
    }

    @Test
    @Tag("checklist-43")
    void aDuplicateOnTheSameConnectionIsHandledOnceAndOnANewOneAnew() throws IOException {
        EncodedRequest request = encode(access(), 1);
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            ask(nas, request);
            ask(nas, request);
        }
        assertThat(server.handled).hasValue(1);
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            ask(nas, request);
        }
        assertThat(server.handled).hasValue(2);
    }

    @Test
    void aRenewedCertificateCountsFromTheNextConnection() throws IOException {
        certificates.write("renewed", directory);
        Files.setLastModifiedTime(
                directory.resolve("certificate.pem"),
                FileTime.from(Instant.now().plusSeconds(60)));
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            assertThat(nas.getSession().getPeerCertificates()[0]).isEqualTo(certificates.certificate("renewed"));
        }
        Files.writeString(directory.resolve("certificate.pem"), "spoilt");
        try (SSLSocket nas = connect("nas", "TLSv1.3")) {
            assertThat(ask(nas, encode(access(), 1))).isNotNull();
        }
    }

    @Test
    void whatIsMissingIsNamedByItsSetting() throws IOException {
        Files.writeString(directory.resolve("key.pem"), "spoilt");
        assertThatExceptionOfType(ListenerException.class)
                .isThrownBy(() -> new RadSecFiles(
                        directory.resolve("certificate.pem"),
                        directory.resolve("key.pem"),
                        directory.resolve("trusted.pem")))
                .withMessageContaining("tolbooth.radius.radsec");
    }

    private static RadSecSettings settings() {
        return new RadSecSettings(
                0,
                directory.resolve("certificate.pem"),
                directory.resolve("key.pem"),
                directory.resolve("trusted.pem"),
                100,
                Duration.ofSeconds(30));
    }

    private SSLSocket connect(String alias, String version, String... offered) throws IOException {
        SSLSocket socket = (SSLSocket) certificates
                .client(alias)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.radSec());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setEnabledProtocols(new String[] {version});
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(offered);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static RadiusRequest access() {
        return RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "x")));
    }

    private static EncodedRequest encode(RadiusRequest request, int identifier) {
        return EncodedRequest.of(request, identifier, RADSEC, new Random(identifier));
    }

    private static @Nullable RadiusPacket ask(SSLSocket nas, EncodedRequest request) throws IOException {
        nas.getOutputStream().write(request.bytes());
        return request.reply(read(nas)).orElse(null);
    }

    private static byte[] read(SSLSocket nas) throws IOException {
        DataInputStream in = new DataInputStream(nas.getInputStream());
        byte[] header = in.readNBytes(4);
        if (header.length < 4) {
            throw new IOException("the connection was closed");
        }
        int length = (header[2] & 0xff) << 8 | (header[3] & 0xff);
        byte[] packet = java.util.Arrays.copyOf(header, length);
        in.readFully(packet, 4, length - 4);
        return packet;
    }

    /** Within TLS 1.3 the client learns of a refusal only when it reads. */
    private static boolean isClosedBy(SSLSocket nas, EncodedRequest request) throws IOException {
        try {
            nas.getOutputStream().write(request.bytes());
            return nas.getInputStream().read() == -1;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
