package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that tests talk to: skipped where one is absent, unless it is required. */
public final class Peers {

    private Peers() {}

    /** Skips the test, or fails it where peers are required, unless the file is there. */
    public static Path require(String file) {
        Path path = Path.of(file);
        require(Files.exists(path), "needs " + file);
        return path;
    }

    public static void require(boolean present, String need) {
        if (Boolean.parseBoolean(System.getenv("TOLBOOTH_REQUIRE_PEERS"))) {
            if (!present) {
                throw new AssertionError(need + ", and TOLBOOTH_REQUIRE_PEERS is set");
            }
            return;
        }
        Assumptions.assumeTrue(present, need);
    }

    public static int freeUdpPort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static int freeTcpPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
