package scot.tolbooth.portal;

import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in a process of its own, which can be killed. */
final class RunningTolbooth implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final int httpPort;
    final int authenticationPort;
    final int accountingPort;
    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningTolbooth(Process process, Path log, int httpPort, int authenticationPort, int accountingPort) {
        this.process = process;
        this.log = log;
        this.httpPort = httpPort;
        this.authenticationPort = authenticationPort;
        this.accountingPort = accountingPort;
    }

    /** Starts it with its data in that directory, and waits until it is healthy. */
    static RunningTolbooth start(Path dataDirectory, Map<String, String> settings) throws IOException {
        int http = freeTcpPort();
        int authentication = freeUdpPort();
        int accounting = freeUdpPort();
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", Integer.toString(http),
                "tolbooth.collector.trap-port", "0",
                "tolbooth.radius.authentication-port", Integer.toString(authentication),
                "tolbooth.radius.accounting-port", Integer.toString(accounting)));
        all.putAll(settings);
        Path log = Files.createTempFile("tolbooth-", ".log");
        Process process = launch(dataDirectory, all, log);
        RunningTolbooth tolbooth = new RunningTolbooth(process, log, http, authentication, accounting);
        tolbooth.awaitHealth();
        return tolbooth;
    }

    /** Starts it with settings that cannot do, and waits until it has ended. */
    static Ended startInVain(Path dataDirectory, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", "0",
                "tolbooth.collector.trap-port", "0",
                "tolbooth.radius.authentication-port", "0",
                "tolbooth.radius.accounting-port", "0"));
        all.putAll(settings);
        Path log = Files.createTempFile("tolbooth-", ".log");
        Process process = launch(dataDirectory, all, log);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it did not end: see " + log);
            }
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    /** How a process ended, and what it said. */
    record Ended(int status, String output) {}

    private static Process launch(Path dataDirectory, Map<String, String> settings, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath(),
                "scot.tolbooth.portal.Tolbooth",
                "--tolbooth.data-dir=" + dataDirectory,
                "--tolbooth.admin-password=" + PASSWORD));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Kills it as a power cut would, without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Asks it to stop with SIGTERM, and says how long it took. */
    Duration stop() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder().GET(), path).body());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(
                HttpRequest.newBuilder().header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        String account = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.uri(URI.create("http://localhost:" + httpPort + path))
                            .header("Authorization", "Basic " + account)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("no answer from " + path, failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private void awaitHealth() {
        Awaitility.await("the service is up")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .failFast("the service ended: see " + log, () -> !process.isAlive())
                .until(() -> get("/actuator/health").path("status").asString().equals("UP"));
    }

    /** That of the tests without the tests, whose configurations must not be found. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freeTcpPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Not one of those that the system gives to whoever asks for any: the service asks for one itself meanwhile. */
    private static int freeUdpPort() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .filter(RunningTolbooth::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (DatagramSocket socket = new DatagramSocket(port)) {
            return socket.isBound();
        } catch (SocketException taken) {
            return false;
        }
    }
}
