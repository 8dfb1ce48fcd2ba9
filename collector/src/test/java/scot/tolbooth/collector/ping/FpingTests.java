package scot.tolbooth.collector.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.collector.snmp.Peers;

/** The real fping on loopback. */
class FpingTests {

    private static final PingAddress HERE = new PingAddress("127.0.0.1");
    private static final PingAddress HERE_TOO = new PingAddress("0:0:0:0:0:0:0:1");

    @TempDir
    Path directory;

    @Test
    void loopbackAnswersOverBothVersionsWithoutLoss() {
        Fping.Outcome outcome = fping(Peers.require("/usr/bin/fping")).ping(List.of(HERE, HERE_TOO));

        assertThat(outcome).isInstanceOfSatisfying(Fping.Outcome.Answered.class, answered -> {
            assertThat(answered.echoes()).containsOnlyKeys(HERE, HERE_TOO);
            assertThat(answered.echoes().values()).allSatisfy(echoes -> {
                assertThat(echoes.received()).isEqualTo(2);
                assertThat(echoes.mean()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(1));
            });
        });
    }

    @Test
    void whoHasNoFpingIsToldSo() {
        assertThat(fping(directory.resolve("no-fping")).ping(List.of(HERE)))
                .isEqualTo(new Fping.Outcome.Refused(directory.resolve("no-fping") + " cannot be run"));
    }

    @Test
    void whoMayNotSendIcmpIsToldWhatFpingSays() throws IOException {
        Path program = program("echo 'fping: can not create socket (must run as root?)' >&2; exit 4");

        assertThat(fping(program).ping(List.of(HERE)))
                .isEqualTo(
                        new Fping.Outcome.Refused(program + " says: fping: can not create socket (must run as root?)"));
    }

    @Test
    void addressesGoOverStandardInputAndNothingElseDoes() throws IOException {
        Path program = program("cat > %s/input; echo \"$@\" > %s/arguments; echo '127.0.0.1 : 1.00 -'"
                .formatted(directory, directory));
        Fping.Outcome outcome = fping(program).ping(List.of(HERE));

        assertThat(outcome).isInstanceOf(Fping.Outcome.Answered.class);
        assertThat(directory.resolve("input")).hasContent("127.0.0.1\n");
        assertThat(directory.resolve("arguments")).hasContent("-q -C 2 -i 1 -p 500 -t 500\n");
    }

    private Path program(String script) throws IOException {
        Path program = directory.resolve("fping");
        Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private static Fping fping(Path program) {
        return new Fping(new PingSettings(true, program, Duration.ofSeconds(60), 2, Duration.ofMillis(500)));
    }
}
