package scot.tolbooth.collector.ping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Pings through Debian's fping, which has the right to send ICMP that a JVM lacks. Addresses go over its standard input
 * as digits only; a process that does not end in time is killed.
 */
final class Fping {

    /** The answers of a batch, or why there can be none. */
    sealed interface Outcome {

        record Answered(Map<PingAddress, Echoes> echoes) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    private static final int MOST_IN_ONE = 1000;
    private static final int MILLISECONDS_BETWEEN_REQUESTS = 1;
    private static final int MILLISECONDS_BETWEEN_ROUNDS = 500;
    private static final int LONGEST_OUTPUT = MOST_IN_ONE * 400;
    private static final Duration SLACK = Duration.ofSeconds(10);

    /** All answered, some did not, some addresses were not understood; anything else is trouble of its own. */
    private static final Set<Integer> USUAL = Set.of(0, 1, 2);

    private final PingSettings settings;

    Fping(PingSettings settings) {
        this.settings = settings;
    }

    /** Pings all of them, at most {@value #MOST_IN_ONE} at once; whom it says nothing of is left out. */
    Outcome ping(List<PingAddress> addresses) {
        Map<PingAddress, Echoes> echoes = new HashMap<>();
        for (int from = 0; from < addresses.size(); from += MOST_IN_ONE) {
            List<PingAddress> batch = addresses.subList(from, Math.min(from + MOST_IN_ONE, addresses.size()));
            Outcome outcome = batch(Set.copyOf(batch));
            if (!(outcome instanceof Outcome.Answered answered)) {
                return outcome;
            }
            echoes.putAll(answered.echoes());
        }
        return new Outcome.Answered(echoes);
    }

    private Outcome batch(Set<PingAddress> addresses) {
        Process process;
        try {
            process = start();
        } catch (IOException absent) {
            return new Outcome.Refused(settings.program() + " cannot be run");
        }
        try {
            killAfter(process, longest(addresses.size()));
            return read(process, addresses);
        } catch (IOException broken) {
            return new Outcome.Refused(settings.program() + " ended early");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused("it was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                settings.program().toString(),
                "-q",
                "-C",
                Integer.toString(settings.count()),
                "-i",
                Integer.toString(MILLISECONDS_BETWEEN_REQUESTS),
                "-p",
                Integer.toString(MILLISECONDS_BETWEEN_ROUNDS),
                "-t",
                Long.toString(settings.timeout().toMillis()));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true).start();
    }

    private Outcome read(Process process, Set<PingAddress> addresses) throws IOException, InterruptedException {
        String input = addresses.stream().map(PingAddress::text).collect(Collectors.joining("\n", "", "\n"));
        try (OutputStream targets = process.getOutputStream()) {
            targets.write(input.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException endedAlready) {
            // Its status says why.
        }
        String output;
        try (InputStream printed = process.getInputStream()) {
            output = new String(printed.readNBytes(LONGEST_OUTPUT), StandardCharsets.US_ASCII);
        }
        if (!process.waitFor(SLACK.toSeconds(), TimeUnit.SECONDS) || !USUAL.contains(process.exitValue())) {
            return new Outcome.Refused(said(output));
        }
        return new Outcome.Answered(FpingOutput.read(output, addresses, settings.count()));
    }

    private String said(String output) {
        String first = output.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return settings.program() + " says: "
                + (first.isBlank() ? "nothing" : first.substring(0, Math.min(200, first.length())));
    }

    private Duration longest(int addresses) {
        long requests = Math.max((long) addresses * MILLISECONDS_BETWEEN_REQUESTS, MILLISECONDS_BETWEEN_ROUNDS);
        return SLACK.plus(settings.timeout()).plusMillis(requests * settings.count());
    }

    private static void killAfter(Process process, Duration longest) {
        Executor later = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(process::destroyForcibly);
    }
}
