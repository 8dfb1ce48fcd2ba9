package scot.tolbooth.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Programs and files of others that tests need: a test is skipped without them, or fails where they are required. */
public final class Peers {

    private Peers() {}

    /** Goes on only where the file is there. */
    public static Path require(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        String message = "needs " + path;
        if (Boolean.parseBoolean(System.getenv("TOLBOOTH_REQUIRE_PEERS"))) {
            assertThat(Files.exists(path)).as(message).isTrue();
        }
        assumeTrue(Files.exists(path), message);
        return path;
    }
}
