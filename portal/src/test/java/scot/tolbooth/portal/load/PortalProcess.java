package scot.tolbooth.portal.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The service's process, started with the class path of the tests, and what it and its database take. */
final class PortalProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;
    private final long postgres;
    private final int[] ports;

    private PortalProcess(Process process, BufferedReader output, long postgres, int[] ports) {
        this.process = process;
        this.output = output;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.postgres = postgres;
        this.ports = ports;
    }

    /** @param postgres the process of the database's server */
    static PortalProcess start(Path directory, long postgres, List<String> settings) throws IOException {
        Files.createDirectories(directory);
        List<String> command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + directory.resolve("gc.log")));
        Arrays.stream(System.getProperty("tolbooth.benchmark.jvm", "").split(" ", -1))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of(
                "-cp", Objects.requireNonNull(System.getProperty("java.class.path")), LoadedPortal.class.getName()));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("err.log").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LoadedPortal.READY)) {
                int[] ports = Arrays.stream(
                                line.substring(LoadedPortal.READY.length()).split(" ", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                return new PortalProcess(process, output, postgres, ports);
            }
            System.out.println(line);
        }
        throw new IllegalStateException("the service does not start: see " + directory.resolve("err.log"));
    }

    int http() {
        return ports[0];
    }

    int authentication() {
        return ports[1];
    }

    int accounting() {
        return ports[2];
    }

    /** What it measured since the last time. */
    List<String> figures() throws IOException {
        input.write("figures\n");
        input.flush();
        List<String> figures = new ArrayList<>();
        for (String line = output.readLine();
                line != null && !line.equals(LoadedPortal.END);
                line = output.readLine()) {
            figures.add(line);
        }
        return figures;
    }

    /** Seconds of processor time so far, of the service. */
    double processor() {
        return seconds(process.pid(), false);
    }

    /** The same of the database. */
    double databaseProcessor() {
        return seconds(postgres, true)
                + ProcessHandle.of(postgres).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> seconds(child.pid(), false))
                        .sum();
    }

    /** Resident memory in MiB. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    @Override
    public void close() {
        try {
            input.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** From {@code /proc} (proc(5)), where a second has 100 parts; with what ended children took where asked. */
    private static double seconds(long pid, boolean withEnded) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Arrays.stream(fields, 11, withEnded ? 15 : 13)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / 100.0;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
