package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.RadiusCounters;

/** More requests than the database can take, through the sockets. */
class OverloadTests {

    private static final int QUEUE = 50;
    private static final int REQUESTS = 200;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 500;

    private RunningRadius radius;

    @BeforeEach
    void start() {
        radius = RunningRadius.start(Map.of(
                "tolbooth.radius.queue", Integer.toString(QUEUE), "tolbooth.radius.requests-per-second", "100000"));
    }

    @AfterEach
    void stop() {
        radius.close();
    }

    /** How long anybody waits is bounded by how many may wait; whoever has waited longest is given up first. */
    @ParameterizedTest
    @CsvSource({"authentication_outcome, false", "session, true"})
    @Tag("checklist-10")
    void theOldestAreDroppedAndCountedAndTheNewestAreAnswered(String table, boolean accounting) throws Exception {
        PacketForge forge = new PacketForge(RunningRadius.SECRET, new Random(20_261_128));
        InetSocketAddress port = accounting ? radius.accounting() : radius.authentication();
        try (DatagramSocket nas = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            try (Connection other = radius.database().dataSource().getConnection();
                    Statement lock = other.createStatement()) {
                other.setAutoCommit(false);
                lock.execute("LOCK TABLE radius." + table + " IN ACCESS EXCLUSIVE MODE");
                send(nas, forge.request(accounting, 0), port);
                await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaitsForTheLock);
                for (int i = 1; i <= REQUESTS; i++) {
                    send(nas, forge.request(accounting, i), port);
                }
                await().atMost(Duration.ofSeconds(3))
                        .until(() ->
                                radius.bean(RadiusCounters.class).dropped(DropReason.OVERLOADED) == REQUESTS - QUEUE);
                other.rollback();
            }
            assertThat(answered(nas, QUEUE + 1))
                    .isEqualTo(Stream.concat(
                                    Stream.of(0),
                                    IntStream.rangeClosed(REQUESTS - QUEUE + 1, REQUESTS)
                                            .boxed())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private boolean somebodyWaitsForTheLock() throws SQLException {
        return radius.database()
                .jdbc()
                .sql("SELECT count(*) > 0 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .query(Boolean.class)
                .single();
    }

    /** The identifiers of the replies, of which so many are certain to come. */
    private static Set<Integer> answered(DatagramSocket nas, int certain) throws IOException {
        Set<Integer> identifiers = new TreeSet<>();
        DatagramPacket reply = new DatagramPacket(new byte[4_096], 4_096);
        try {
            while (true) {
                nas.setSoTimeout(identifiers.size() < certain ? PATIENCE_MILLIS : SILENCE_MILLIS);
                nas.receive(reply);
                identifiers.add(reply.getData()[1] & 0xff);
            }
        } catch (SocketTimeoutException thatWasAll) {
            return identifiers;
        }
    }

    private static void send(DatagramSocket from, byte[] packet, InetSocketAddress to) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, to));
    }
}
