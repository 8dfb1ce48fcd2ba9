package scot.tolbooth.inventory.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of a PostgreSQL server, which is started again where it ends by itself: killed for want of memory, say.
 * Linux tells the server that its parent died when the <em>thread</em> that started it ends, so that thread stays for as
 * long as the server does.
 */
final class ServerProcess {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final List<String> command;
    private final Path cluster;
    private final Path output;
    private @Nullable Process process;
    private boolean supervised;
    private boolean ended;

    ServerProcess(List<String> command, Path cluster, Path output) {
        this.command = command;
        this.cluster = cluster;
        this.output = output;
    }

    /** Starts it for the first time. */
    Process start() throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread thread = new Thread(() -> startAndStay(started), "embedded-postgres");
        thread.setDaemon(true);
        thread.start();
        try {
            return started.join();
        } catch (CompletionException failure) {
            throw new IOException("cannot run " + command.get(0) + ": " + failure.getCause(), failure);
        }
    }

    /** From now on it is started again: a server that never was ready has settings with which it cannot start. */
    synchronized void supervise() {
        supervised = true;
    }

    /** From now on it is not started again. */
    synchronized void release() {
        ended = true;
    }

    /** Ends one that was started again so lately that nobody else knows of it. */
    synchronized void end() {
        if (process != null) {
            process.destroy();
        }
    }

    private synchronized boolean isWanted() {
        return supervised && !ended;
    }

    private void startAndStay(CompletableFuture<Process> started) {
        try {
            Process first = begin().orElseThrow();
            started.complete(first);
            first.waitFor();
            for (int attempt = 1; isWanted(); attempt++) {
                log.error("The embedded PostgreSQL has ended by itself; it is started again");
                TimeUnit.SECONDS.sleep(Math.min(attempt, LONGEST_PAUSE_SECONDS));
                Optional<Process> next = begin();
                if (next.isPresent()) {
                    attempt = lastedLong(next.get()) ? 0 : attempt;
                }
            }
        } catch (IOException failure) {
            started.completeExceptionally(failure);
            log.error("The embedded PostgreSQL cannot be started: {}", failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it has ended. */
    private static boolean lastedLong(Process process) throws InterruptedException {
        long begun = System.nanoTime();
        process.waitFor();
        return System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LONGEST_PAUSE_SECONDS);
    }

    /** Empty where it is not wanted any more. */
    private synchronized Optional<Process> begin() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        if (left.isPresent() && !left.get().isAlive()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return Optional.of(process);
    }
}
