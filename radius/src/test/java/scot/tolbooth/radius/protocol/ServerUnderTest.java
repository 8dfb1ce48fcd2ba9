package scot.tolbooth.radius.protocol;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasDirectory;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.OldSecret;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.nas.SigningHabit;
import scot.tolbooth.radius.nas.SigningHabits;

/** A server whose answers a test decides, known to one NAS at 127.0.0.1, and the socket of that NAS. */
final class ServerUnderTest implements AutoCloseable, RequestHandler {

    static final SharedSecret SECRET = new SharedSecret("a-secret-of-some-length");

    static final int SILENCE_MILLIS = 300;
    private static final int PATIENCE_MILLIS = 10_000;

    final RadiusCounters counters = new RadiusCounters(new SimpleMeterRegistry());
    final RadSecConnections connections = new RadSecConnections();
    final AtomicInteger handled = new AtomicInteger();
    final Random random = new Random(42);
    final DatagramSocket socket;
    volatile Function<RadiusExchange, CompletionStage<Answer>> behaviour = exchange -> accepted();
    volatile boolean requireMessageAuthenticator = true;
    volatile @Nullable OldSecret oldSecret;
    /** The certificate that is the NAS's over RadSec. */
    volatile @Nullable X509Certificate certificate;

    final NotedSigning signing = new NotedSigning();

    private final RadiusServer server;

    ServerUnderTest(Duration rejectDelay) throws IOException {
        this(settings(List.of(), rejectDelay), RadSecSettings.none());
    }

    ServerUnderTest(RadiusSettings settings, RadSecSettings radSec) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(SILENCE_MILLIS);
        server = new RadiusServer(
                settings,
                radSec,
                new RadiusServer.Surroundings(
                        new Directory(), signing, List.of(this), counters, connections, Clock.systemUTC()));
        server.start();
    }

    static RadiusSettings settings(List<String> addresses, Duration rejectDelay) {
        return new RadiusSettings(0, 0, addresses, rejectDelay, 1_024, 100_000);
    }

    static CompletionStage<Answer> accepted() {
        return CompletableFuture.completedStage(new Answer.Reply(PacketCode.ACCESS_ACCEPT, List.of()));
    }

    EncodedRequest request(int identifier) {
        return encode(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "x"))), identifier);
    }

    EncodedRequest encode(RadiusRequest request, int identifier) {
        return EncodedRequest.of(request, identifier, SECRET, random);
    }

    InetSocketAddress port() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.authentication());
    }

    Optional<Octets> ask(byte[] datagram) throws IOException {
        return ask(socket, datagram);
    }

    Optional<Octets> ask(DatagramSocket from, byte[] datagram) throws IOException {
        from.send(new DatagramPacket(datagram, datagram.length, port()));
        return receive(from);
    }

    /** As {@link #ask}, where an answer is certain to come: waits for it however busy the machine is. */
    Octets answer(byte[] datagram) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            return ask(socket, datagram).orElseThrow();
        } finally {
            socket.setSoTimeout(SILENCE_MILLIS);
        }
    }

    Optional<Octets> receive(DatagramSocket from) throws IOException {
        DatagramPacket reply = new DatagramPacket(new byte[Frame.LONGEST], Frame.LONGEST);
        try {
            from.receive(reply);
            return Optional.of(Octets.of(Arrays.copyOf(reply.getData(), reply.getLength())));
        } catch (SocketTimeoutException silence) {
            return Optional.empty();
        }
    }

    @Override
    public RadiusService serves() {
        return RadiusService.AUTHENTICATION;
    }

    @Override
    public CompletionStage<Answer> handle(RadiusExchange exchange, Executor port) {
        handled.incrementAndGet();
        return behaviour.apply(exchange);
    }

    @Override
    public void close() {
        socket.close();
        server.stop();
    }

    int radSec() {
        return server.radSec();
    }

    /** Knows the one NAS, by address and by certificate. */
    private final class Directory implements NasDirectory {

        @Override
        public Optional<KnownNas> find(InetAddress source) {
            return source.isLoopbackAddress() && !source.getHostAddress().equals("127.0.0.9")
                    ? Optional.of(nas())
                    : Optional.empty();
        }

        @Override
        public Optional<KnownNas> find(X509Certificate presented) {
            return presented.equals(certificate) ? Optional.of(nas()) : Optional.empty();
        }
    }

    /** Whether the last Access-Request was signed. */
    static final class NotedSigning implements SigningHabits {

        volatile @Nullable Boolean last;

        @Override
        public void seen(NasName nas, boolean signed, Instant at) {
            last = signed;
        }

        @Override
        public List<SigningHabit> report() {
            return List.of();
        }
    }

    private KnownNas nas() {
        return new KnownNas(
                new NasClient(
                        new NasName("nas"),
                        CidrBlock.of("127.0.0.1"),
                        null,
                        NasVendor.GENERIC,
                        null,
                        requireMessageAuthenticator,
                        1),
                SECRET,
                oldSecret);
    }
}
