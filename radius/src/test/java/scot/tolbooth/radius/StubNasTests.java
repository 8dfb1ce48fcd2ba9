package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The NAS that tests ask answers Debian's radclient too: it is no mirror of the service's own errors. */
class StubNasTests {

    private static final String SECRET = "a-secret-of-some-length";

    @TempDir
    private Path directory;

    @BeforeAll
    static void peer() {
        Peers.require(Radclient.PROGRAM, "freeradius-utils");
    }

    @Test
    void radclientIsAnsweredAsOfRfc5176() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("raddb"));
        Radclient radclient = new Radclient(empty);
        try (StubNas nas = new StubNas(SECRET)) {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), nas.port());
            assertThat(radclient.send(
                            address, "disconnect", SECRET, "Message-Authenticator = 0x00", "Acct-Session-Id = \"s-1\""))
                    .contains("Received Disconnect-ACK");
            nas.control().refuse(503);
            assertThat(radclient.send(
                            address, "coa", SECRET, "Message-Authenticator = 0x00", "Acct-Session-Id = \"s-1\""))
                    .contains("Received CoA-NAK", "Error-Cause = Session-Context-Not-Found");
            assertThat(nas.requests()).hasSize(2);
        }
    }
}
