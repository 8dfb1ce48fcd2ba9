package scot.tolbooth.radius;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of others that tests talk to. */
public final class Peers {

    private Peers() {}

    /** Skips the test where the program is not installed, or fails it where it must be. */
    public static void require(Path program, String debianPackage) {
        if (!Files.isExecutable(program)) {
            String message = program + " is missing: install the Debian package " + debianPackage;
            if (Boolean.parseBoolean(System.getenv("TOLBOOTH_REQUIRE_PEERS"))) {
                fail(message);
            }
            abort(message);
        }
    }

    /** A UDP port of loopback that nobody has now. */
    public static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
