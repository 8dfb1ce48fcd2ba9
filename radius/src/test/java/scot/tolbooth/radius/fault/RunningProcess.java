package scot.tolbooth.radius.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import scot.tolbooth.radius.Peers;
import scot.tolbooth.radius.grant.IssuedGrant;

/** A {@link RadiusProcess} as its test sees it. */
final class RunningProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Place place;
    private final Process process;
    private final Path log;
    private final Deque<IssuedGrant> grants = new ArrayDeque<>();

    private RunningProcess(Place place, Process process, Path log) {
        this.place = place;
        this.process = process;
        this.log = log;
    }

    /**
     * Where it lives: a process that is started again there finds what the one before has left.
     *
     * @param wrapper the words of a command that goes before that of the process; may be none
     */
    record Place(
            Path data, int authenticationPort, int accountingPort, Map<String, String> settings, List<String> wrapper) {

        static Place in(Path data, Map<String, String> settings) throws IOException {
            return new Place(data, Peers.freePort(), Peers.freePort(), settings, List.of());
        }

        /** The same, with a disk of its own for the spool that is full after so many kilobytes. */
        Place withSpoolDisk(int kilobytes) throws IOException {
            Files.createDirectories(spool());
            String mount = "mount -t tmpfs -o size=" + kilobytes + "k,mode=700 tmpfs \"$0\" && exec \"$@\"";
            return new Place(
                    data,
                    authenticationPort,
                    accountingPort,
                    settings,
                    List.of("unshare", "-Urm", "sh", "-c", mount, spool().toString()));
        }

        Path spool() {
            return data.resolve("accounting-spool").toAbsolutePath();
        }
    }

    static RunningProcess start(Place place) throws IOException {
        Files.createDirectories(place.data());
        Path log = Files.createTempFile(place.data(), "radius-", ".log");
        Process process = new ProcessBuilder(command(place))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningProcess running = new RunningProcess(place, process, log);
        Awaitility.await("the service is ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the service ended: see " + log, () -> !process.isAlive())
                .until(() -> running.log().lines().anyMatch(RadiusProcess.READY::equals));
        running.readGrants();
        return running;
    }

    InetSocketAddress authentication() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), place.authenticationPort());
    }

    InetSocketAddress accounting() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), place.accountingPort());
    }

    /** One that nobody has used. */
    IssuedGrant grant() {
        return grants.remove();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many files wait in its spool; its disk may be one that only it sees. */
    int spooledFiles() {
        String[] files = Path.of("/proc/" + process.pid() + "/root" + place.spool())
                .toFile()
                .list((directory, name) -> name.endsWith(".spool"));
        return files == null ? 0 : files.length;
    }

    /** Kills it as a power cut would, without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void readGrants() throws IOException {
        log().lines()
                .filter(line -> line.startsWith(RadiusProcess.GRANT))
                .map(line -> line.split(" ", -1))
                .forEach(words -> grants.add(new IssuedGrant(words[1], words[2], Instant.MAX)));
    }

    private static List<String> command(Place place) {
        List<String> command = new ArrayList<>(place.wrapper());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                RadiusProcess.class.getName()));
        Map<String, String> settings = new HashMap<>(Map.of(
                "tolbooth.data-dir", place.data().toString(),
                "tolbooth.radius.authentication-port", Integer.toString(place.authenticationPort()),
                "tolbooth.radius.accounting-port", Integer.toString(place.accountingPort()),
                "tolbooth.radius.reject-delay", "0s",
                "tolbooth.radius.accounting.spool-directory", place.spool().toString()));
        settings.putAll(place.settings());
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }
}
