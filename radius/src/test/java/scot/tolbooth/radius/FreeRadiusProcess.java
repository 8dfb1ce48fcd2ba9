package scot.tolbooth.radius;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's {@code freeradius} as an ordinary process with settings of its own. */
public final class FreeRadiusProcess implements AutoCloseable {

    public static final Path PROGRAM = Path.of("/usr/sbin/freeradius");

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;

    private FreeRadiusProcess(Process process) {
        this.process = process;
    }

    /**
     * Returns once it is ready.
     *
     * @param directory absolute; the settings may name {@code run} and {@code log} in it
     */
    public static FreeRadiusProcess start(Path directory, String settings) throws IOException, InterruptedException {
        for (String part : List.of("run", "log")) {
            Files.createDirectories(directory.resolve(part));
        }
        Files.writeString(directory.resolve("dictionary"), "");
        Files.writeString(directory.resolve("radiusd.conf"), settings);
        Path log = directory.resolve("out.log");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-f", "-l", "stdout", "-d", directory.toString(), "-n", "radiusd")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // A driver that is stopped closes nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "freeradius-stop"));
        awaitReady(process, log);
        return new FreeRadiusProcess(process);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Process process, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(log).contains("Ready to process requests")) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("freeradius does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
