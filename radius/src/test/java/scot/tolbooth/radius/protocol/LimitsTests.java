package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.OldSecret;
import scot.tolbooth.radius.nas.SharedSecret;

/** What the port does when there is too much, where it listens, and which secrets it takes. */
class LimitsTests {

    private static final NasName NAS = new NasName("nas");
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aNasMaySendTwoSecondsWorthAtOnceAndThenItsRate() {
        RateLimit limit = new RateLimit(10);
        long now = -5 * SECOND;
        for (int i = 0; i < 20; i++) {
            assertThat(limit.admits(NAS, now)).isTrue();
        }
        assertThat(limit.admits(NAS, now)).isFalse();
        assertThat(limit.admits(new NasName("other"), now)).isTrue();
        assertThat(limit.admits(NAS, now + SECOND / 10)).isTrue();
        assertThat(limit.admits(NAS, now + SECOND / 10)).isFalse();
    }

    @Test
    void requestsBeyondTheRateMeetSilenceAndAreCountedAndDuplicatesDoNotCount() throws IOException {
        RadiusSettings settings = new RadiusSettings(0, 0, List.of(), Duration.ZERO, 1_024, 1);
        try (ServerUnderTest server = new ServerUnderTest(settings, RadSecSettings.none())) {
            byte[] first = server.request(1).bytes();
            assertThat(server.answer(first)).isEqualTo(server.answer(first));
            assertThat(server.answer(server.request(2).bytes())).isNotNull();
            assertThat(server.ask(server.request(3).bytes())).isEmpty();
            assertThat(server.counters.dropped(DropReason.RATE_LIMITED, NAS)).isEqualTo(1);
        }
    }

    @Test
    @Tag("checklist-11")
    void anAddressOfIpVersion6IsListenedOn() throws IOException {
        RadiusSettings settings = ServerUnderTest.settings(List.of("::1"), Duration.ZERO);
        try (ServerUnderTest server = new ServerUnderTest(settings, RadSecSettings.none());
                DatagramSocket nas = new DatagramSocket(0, InetAddress.getAllByName("::1")[0])) {
            nas.setSoTimeout(5_000);
            byte[] request = server.request(1).bytes();
            nas.send(new DatagramPacket(
                    request,
                    request.length,
                    new InetSocketAddress(
                            InetAddress.getAllByName("::1")[0], server.port().getPort())));
            assertThat(server.receive(nas)).isPresent();
        }
    }

    @Test
    @Tag("checklist-11")
    void aReplyComesFromTheAddressThatWasAsked() throws IOException {
        RadiusSettings settings = ServerUnderTest.settings(List.of("127.0.0.1", "127.0.0.3"), Duration.ZERO);
        try (ServerUnderTest server = new ServerUnderTest(settings, RadSecSettings.none())) {
            byte[] request = server.request(1).bytes();
            InetSocketAddress second = new InetSocketAddress(
                    InetAddress.getAllByName("127.0.0.3")[0], server.port().getPort());
            server.socket.send(new DatagramPacket(request, request.length, second));
            DatagramPacket reply = new DatagramPacket(new byte[Frame.LONGEST], Frame.LONGEST);
            server.socket.setSoTimeout(5_000);
            server.socket.receive(reply);
            assertThat(reply.getSocketAddress()).isEqualTo(second);
        }
    }

    @Test
    void theSecretBeforeIsTakenUntilItsInstantAndAnswersAreSignedWithIt() throws IOException {
        SharedSecret before = new SharedSecret("the-secret-that-was-before");
        try (ServerUnderTest server = new ServerUnderTest(Duration.ZERO)) {
            EncodedRequest old = EncodedRequest.of(RadiusRequest.access(List.of()), 1, before, server.random);
            assertThat(server.ask(old.bytes())).isEmpty();
            server.oldSecret = new OldSecret(before, Instant.now().plusSeconds(60));
            assertThat(old.reply(server.answer(old.bytes()).toBytes())).isPresent();
            EncodedRequest fresh = server.request(2);
            assertThat(fresh.reply(server.answer(fresh.bytes()).toBytes())).isPresent();
            server.oldSecret = new OldSecret(before, Instant.now());
            assertThat(server.ask(EncodedRequest.of(RadiusRequest.access(List.of()), 3, before, server.random)
                            .bytes()))
                    .isEmpty();
        }
    }

    @Test
    void thePasswordIsReadWithTheSecretThatSignedTheRequest() throws IOException {
        SharedSecret before = new SharedSecret("the-secret-that-was-before");
        try (ServerUnderTest server = new ServerUnderTest(Duration.ZERO)) {
            CompletableFuture<Octets> password = new CompletableFuture<>();
            server.behaviour = exchange -> {
                password.complete(exchange.userPassword().orElseThrow());
                return ServerUnderTest.accepted();
            };
            server.oldSecret = new OldSecret(before, Instant.now().plusSeconds(60));
            server.answer(EncodedRequest.of(RadiusRequest.access(List.of()).withPap("sesame"), 1, before, server.random)
                    .bytes());
            assertThat(password).isCompletedWithValue(Octets.ofText("sesame"));
        }
    }
}
