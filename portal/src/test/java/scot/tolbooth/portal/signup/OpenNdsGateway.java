package scot.tolbooth.portal.signup;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.Peers;

/**
 * Debian's openNDS between a phone and this machine, in network namespaces: see {@code src/test/gateway/opennds.sh}. Beyond
 * it are the service and an internet that answers every question with 204.
 */
final class OpenNdsGateway {

    static final String KEY = "faskey-of-the-gateway";

    /** Where the phone meets the gateway. */
    static final String LAN = "192.0.2.1";

    static final int SAFE_PORT = 8443;
    static final String PHONE = "02:00:5e:00:02:10";

    private static final Path SCRIPT = Path.of("src", "test", "gateway", "opennds.sh");
    private static final int OTHER_PORT = 8204;

    /** Of the range for trials of networks (RFC 2544), and for each process its own. */
    private static final String NET = "198.18." + ProcessHandle.current().pid() % 250;

    private final String name;
    private final Path folder;
    private final List<HttpServer> internet = new ArrayList<>();
    private @Nullable Process daemon;

    /**
     * Lays the cables; nothing runs yet. Tests are skipped where the machine cannot, or fail where peers are required.
     *
     * @param name of the NAS client
     */
    OpenNdsGateway(String name) throws IOException, InterruptedException {
        for (String program : List.of(
                "/usr/bin/opennds",
                "/usr/sbin/nft",
                "/usr/sbin/iptables",
                "/usr/bin/php",
                "/usr/bin/curl",
                "/bin/ip")) {
            Peers.require(program);
        }
        requireNamespaces();
        this.name = name;
        this.folder = Files.createTempDirectory("tolbooth-opennds-");
        run("bash", SCRIPT.toString(), "up", name, NET);
        internet.add(everythingIsFine(80));
        internet.add(everythingIsFine(OTHER_PORT));
    }

    /** Whoever knows that the machine has none says so; a machine that merely has none is a missing peer. */
    private static void requireNamespaces() throws IOException, InterruptedException {
        assumeFalse(
                Boolean.parseBoolean(System.getenv("TOLBOOTH_WITHOUT_NAMESPACES")),
                "TOLBOOTH_WITHOUT_NAMESPACES says that this machine has no network namespaces");
        Process trial = new ProcessBuilder("bash", SCRIPT.toString(), "try")
                .redirectErrorStream(true)
                .start();
        String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean allowed = trial.waitFor() == 0;
        String message =
                "needs to be root and allowed to make network namespaces (CAP_SYS_ADMIN, CAP_NET_ADMIN): " + said;
        if (Boolean.parseBoolean(System.getenv("TOLBOOTH_REQUIRE_PEERS"))) {
            assertThat(allowed).as(message).isTrue();
        }
        assumeTrue(allowed, message);
    }

    /** Where the gateway finds the service. */
    static String service() {
        return NET + ".1";
    }

    /** What the service sees of everybody behind the gateway. */
    static String address() {
        return NET + ".2";
    }

    /** Starts it for a service at that port, and waits until it takes the phone captive. */
    void start(int level, int port) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        daemon = new ProcessBuilder(
                        "bash",
                        SCRIPT.toString(),
                        "gateway",
                        name,
                        NET,
                        folder.toString(),
                        String.valueOf(level),
                        String.valueOf(port),
                        KEY)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await("the gateway takes nobody captive; it said in " + log, () -> probe().status() == 307);
    }

    /** The certificate that the gateway, which asks over HTTPS at level 3, takes the service to have. */
    Path certificate() throws IOException, InterruptedException {
        Path store = folder.resolve("service.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> kept = List.of("-alias", "service", "-keystore", store.toString(), "-storepass", "changeit");
        run(joined(
                List.of(keytool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=portal", "-ext", "SAN=IP:" + service()),
                kept));
        run(joined(
                List.of(
                        keytool,
                        "-exportcert",
                        "-rfc",
                        "-file",
                        folder.resolve("authority.pem").toString()),
                kept));
        return store;
    }

    /** As phones find out whether they are online. */
    Answer probe() {
        return phone(
                "--resolve",
                "connectivitycheck.gstatic.com:80:" + NET + ".204",
                "http://connectivitycheck.gstatic.com/generate_204");
    }

    /** Whether anything else of the internet can be had. */
    boolean isOnline() {
        return phone("http://" + NET + ".204:" + OTHER_PORT + "/").status() == 204;
    }

    /** A page as the phone gets it, without cookies or scripts. */
    Answer get(String url) {
        return phone(url);
    }

    Answer post(String url, String form) {
        return phone("--data", form, url);
    }

    private Answer phone(String... arguments) {
        // Whom it trusts is not what is tried here.
        List<String> command = joined(
                List.of(
                        "ip",
                        "netns",
                        "exec",
                        name + "-ph",
                        "curl",
                        "-s",
                        "-i",
                        "-k",
                        "--max-time",
                        "10",
                        "-H",
                        "Accept-Language: en",
                        "--noproxy",
                        "*"),
                List.of(arguments));
        try {
            Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return curl.waitFor() == 0 ? Answer.of(said) : new Answer(0, said);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the phone was told; status 0 for nothing at all. */
    record Answer(int status, String text) {

        private static final Pattern STATUS = Pattern.compile("^HTTP/[0-9.]+ ([0-9]{3})");

        static Answer of(String text) {
            Matcher status = STATUS.matcher(text);
            return new Answer(status.find() ? Integer.parseInt(Objects.requireNonNull(status.group(1))) : 0, text);
        }

        String header(String name) {
            Matcher line = Pattern.compile("(?im)^" + name + ": *(.*?)\\r?$").matcher(text);
            assertThat(line.find()).as(name + " in " + text).isTrue();
            return Objects.requireNonNull(line.group(1));
        }
    }

    /** Waits for what takes the gateway its time: half a minute, and what the looks themselves take. */
    static void await(String otherwise, BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 60; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError(otherwise);
    }

    private static HttpServer everythingIsFine(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(NET + ".204", port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        run(Arrays.asList(command));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + ": " + said).isZero();
    }

    /** Ends the gateway; the cables stay, and a next one can start. */
    void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            assertThat(daemon.waitFor(20, SECONDS)).as("the gateway ends").isTrue();
        }
    }

    /** Takes the cables away. */
    void close() throws IOException, InterruptedException {
        internet.forEach(server -> server.stop(0));
        run("bash", SCRIPT.toString(), "down", name);
        if (daemon != null) {
            daemon.waitFor(10, SECONDS);
        }
    }
}
