package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.nas.SharedSecret;

/** How often and when the port answers. */
class AnsweringTests {

    private ServerUnderTest server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerUnderTest(Duration.ZERO);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("checklist-7")
    void aDuplicateIsAnsweredWithTheSameOctetsAndHandledOnce() throws IOException {
        byte[] request = server.request(1).bytes();
        Octets first = server.ask(request).orElseThrow();
        assertThat(server.ask(request)).contains(first);
        assertThat(server.handled).hasValue(1);
    }

    @Test
    @Tag("checklist-8")
    void aDuplicateIsSilentWhileTheFirstIsInProgress() throws IOException {
        CompletableFuture<Answer> slow = new CompletableFuture<>();
        server.behaviour = exchange -> slow;
        byte[] request = server.request(1).bytes();
        assertThat(server.ask(request)).isEmpty();
        assertThat(server.ask(request)).isEmpty();
        assertThat(server.counters.dropped(DropReason.DUPLICATE_IN_PROGRESS)).isEqualTo(1);
        slow.complete(new Answer.Reply(PacketCode.ACCESS_ACCEPT, List.of()));
        assertThat(server.receive(server.socket)).isPresent();
        assertThat(server.ask(request)).isPresent();
        assertThat(server.handled).hasValue(1);
    }

    @Test
    @Tag("checklist-9")
    void theSameIdentifierWithAnotherAuthenticatorIsAnotherRequest() throws IOException {
        server.ask(server.request(1).bytes());
        server.ask(server.request(1).bytes());
        assertThat(server.handled).hasValue(2);
    }

    @Test
    void whatWasNotAnsweredMayBeTriedAgain() throws IOException {
        server.behaviour =
                exchange -> CompletableFuture.completedStage(new Answer.Silence(DropReason.DATABASE_UNAVAILABLE));
        byte[] request = server.request(1).bytes();
        assertThat(server.ask(request)).isEmpty();
        server.behaviour = exchange -> ServerUnderTest.accepted();
        assertThat(server.ask(request)).isPresent();
        assertThat(server.counters.dropped(DropReason.DATABASE_UNAVAILABLE)).isEqualTo(1);
    }

    @Test
    void aFaultIsSilentAndTheNextRequestIsAnswered() throws IOException {
        server.behaviour = exchange -> {
            throw new IllegalStateException("planted");
        };
        assertThat(server.ask(server.request(1).bytes())).isEmpty();
        server.behaviour = exchange -> ServerUnderTest.accepted();
        assertThat(server.ask(server.request(2).bytes())).isPresent();
        assertThat(server.counters.dropped(DropReason.FAILED)).isEqualTo(1);
    }

    @Test
    @Tag("checklist-20")
    void anAccessRejectMayBeHeldBackButAnAcceptNever() throws IOException {
        server.close();
        server = new ServerUnderTest(Duration.ofMillis(700));
        server.socket.setSoTimeout(3_000);
        server.behaviour =
                exchange -> CompletableFuture.completedStage(new Answer.Reply(PacketCode.ACCESS_REJECT, List.of()));
        long begin = System.nanoTime();
        assertThat(server.ask(server.request(1).bytes())).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(690));
        server.behaviour = exchange -> ServerUnderTest.accepted();
        begin = System.nanoTime();
        assertThat(server.ask(server.request(2).bytes())).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(690));
    }

    @Test
    void thePortInUseIsNamedByItsSetting() {
        RadiusServer second = new RadiusServer(
                new RadiusSettings(server.port().getPort(), 0, List.of(), Duration.ZERO, 16, 1_000),
                RadSecSettings.none(),
                new RadiusServer.Surroundings(
                        source -> Optional.empty(),
                        server.signing,
                        List.of(),
                        server.counters,
                        server.connections,
                        Clock.systemUTC()));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ListenerException.class)
                .isThrownBy(second::start)
                .withMessageContaining("tolbooth.radius.authentication-port");
    }

    @Test
    void clientsMatchRepliesAndGiveUpInTime() {
        InetSocketAddress port = server.port();
        try (RadiusClients clients = new RadiusClients(new java.security.SecureRandom());
                RadiusClient client = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Retransmission brief = new Retransmission(2, Duration.ofMillis(200));
            List<CompletableFuture<RadiusOutcome>> outcomes = java.util.stream.IntStream.range(0, 600)
                    .mapToObj(i -> client.send(
                            port, ServerUnderTest.SECRET, RadiusRequest.access(List.of()), Retransmission.USUAL))
                    .toList();
            outcomes.forEach(outcome -> assertThat(outcome.join()).isInstanceOf(RadiusOutcome.Replied.class));
            assertThat(client.send(port, new SharedSecret("wrong"), RadiusRequest.access(List.of()), brief)
                            .join())
                    .isEqualTo(new RadiusOutcome.NoAnswer(2, 0));
        }
    }
}
