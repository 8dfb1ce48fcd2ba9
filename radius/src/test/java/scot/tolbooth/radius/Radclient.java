package scot.tolbooth.radius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** FreeRADIUS's test client. */
record Radclient(Path emptyDirectory) {

    static final Path PROGRAM = Path.of("/usr/bin/radclient");

    /** @param attributes as radclient takes them, such as {@code User-Name = "x"} */
    String send(InetSocketAddress server, String command, String secret, String... attributes) {
        List<String> arguments = List.of(
                PROGRAM.toString(),
                "-D",
                "/usr/share/freeradius",
                "-d",
                emptyDirectory.toString(),
                "-x",
                "-r",
                "1",
                "-t",
                "2",
                server.getAddress().getHostAddress() + ":" + server.getPort(),
                command,
                secret);
        try {
            Path input = Files.createTempFile(emptyDirectory.getParent(), "packet", ".txt");
            Files.writeString(input, String.join("\n", attributes) + "\n");
            Process process = new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectInput(input.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
