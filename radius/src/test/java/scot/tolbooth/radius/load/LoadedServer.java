package scot.tolbooth.radius.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The module's process, started with the class path of the tests. */
final class LoadedServer implements AutoCloseable {

    private static final Pattern PAUSE = Pattern.compile("Pause .* ([0-9.]+)ms$");

    private final Process process;
    private final Path directory;
    private final int authentication;
    private final int accounting;

    private LoadedServer(Process process, Path directory, int authentication, int accounting) {
        this.process = process;
        this.directory = directory;
        this.authentication = authentication;
        this.accounting = accounting;
    }

    static LoadedServer start(Path directory, LoadDatabase database) throws IOException {
        Files.createDirectories(directory);
        List<String> command = new ArrayList<>();
        command.add(Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString());
        command.add("-Xmx512m");
        command.add("-Xlog:gc:file=" + directory.resolve("gc.log"));
        command.addAll(List.of(System.getProperty("tolbooth.benchmark.jvm", "").split(" ", -1)).stream()
                .filter(option -> !option.isEmpty())
                .toList());
        command.addAll(List.of(
                "-cp", Objects.requireNonNull(System.getProperty("java.class.path")), LoadServer.class.getName()));
        command.addAll(
                List.of(database.url("tolbooth"), database.username(), database.password(), directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("err.log").toFile())
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LoadServer.READY)) {
                String[] ports = line.substring(LoadServer.READY.length()).split(" ", -1);
                drain(output, directory.resolve("out.log"));
                return new LoadedServer(process, directory, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
            }
            System.out.println(line);
        }
        throw new IllegalStateException("the server does not start: " + Files.readString(directory.resolve("err.log")));
    }

    int authentication() {
        return authentication;
    }

    int accounting() {
        return accounting;
    }

    long pid() {
        return process.pid();
    }

    /** Resident memory, and how long garbage collection has held everything up. */
    String health() throws IOException {
        double[] pauses = Files.readAllLines(directory.resolve("gc.log")).stream()
                .map(PAUSE::matcher)
                .filter(Matcher::find)
                .mapToDouble(pause -> Double.parseDouble(pause.group(1)))
                .sorted()
                .toArray();
        double all = java.util.Arrays.stream(pauses).sum();
        return String.format(
                Locale.ROOT,
                "resident %d MiB, at most %d MiB; %d pauses for garbage, %.0f ms in all, the longest %.1f ms",
                ProcessCost.memory(pid(), "VmRSS"),
                ProcessCost.memory(pid(), "VmHWM"),
                pauses.length,
                all,
                pauses.length == 0 ? 0 : pauses[pauses.length - 1]);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drain(BufferedReader output, Path into) {
        Thread thread = new Thread(
                () -> {
                    try (var file = Files.newBufferedWriter(into)) {
                        output.transferTo(file);
                    } catch (IOException ended) {
                        // The server has gone.
                    }
                },
                "load-server-output");
        thread.setDaemon(true);
        thread.start();
    }
}
