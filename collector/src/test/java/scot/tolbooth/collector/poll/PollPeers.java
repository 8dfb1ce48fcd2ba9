package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.tolbooth.collector.snmp.AgentFleet;
import scot.tolbooth.collector.snmp.Oid;

/**
 * What others take to poll the same fleet for the same objects at the same cycle: Debian's {@code collectd-core}, set up so
 * that it asks as seldom as it can (one type for all columns, one for all single objects) and hands what it
 * read to nobody but a UDP port, and
 * {@code prometheus-snmp-exporter}, which is asked for each device as Prometheus asks it.
 */
final class PollPeers {

    private static final Duration CYCLE = Duration.ofSeconds(60);
    private static final Path COLLECTD = Path.of("/usr/sbin/collectd");
    private static final Path EXPORTER = Path.of("/usr/bin/prometheus-snmp-exporter");
    private static final String LAST_SCALAR =
            "object_" + (AgentFleet.SCALARS + AgentFleet.SCALAR_COUNT).replace('.', '_');
    /** The name of the interface is asked for beside them. */
    private static final List<Oid> COLUMNS = StandardObjects.FAST_INTERFACE_COLUMNS.stream()
            .filter(column -> !column.equals(StandardObjects.IF_NAME))
            .toList();

    private final List<String> addresses;
    private final Path files;
    private final Duration warmUp;
    private final Duration measured;

    /** @param files where their settings are written */
    PollPeers(List<String> addresses, Path files, Duration warmUp, Duration measured) {
        this.addresses = addresses;
        this.files = files;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    static List<Path> absent() {
        return Stream.of(COLLECTD, EXPORTER)
                .filter(path -> !Files.isExecutable(path))
                .toList();
    }

    /** Milliseconds of processor time of collectd for each poll of a device. */
    double collectd() throws IOException, InterruptedException {
        Path types = Files.writeString(files.resolve("types.db"), types());
        Path settings = Files.writeString(files.resolve("collectd.conf"), collectdSettings(types));
        Process collectd = new ProcessBuilder(COLLECTD.toString(), "-f", "-C", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("collectd.log").toFile())
                .start();
        try {
            return measure(collectd, () -> (int) (measured.toMillis() * addresses.size() / CYCLE.toMillis()));
        } finally {
            collectd.destroy();
            collectd.waitFor();
        }
    }

    /** Milliseconds of processor time of snmp_exporter for each poll of a device. */
    double exporter() throws IOException, InterruptedException {
        Path settings = Files.writeString(files.resolve("snmp.yml"), exporterSettings());
        int port = freePort();
        Process exporter = new ProcessBuilder(
                        EXPORTER.toString(), "--config.file=" + settings, "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("exporter.log").toFile())
                .start();
        ScheduledExecutorService scraper = Executors.newScheduledThreadPool(2);
        try {
            AtomicInteger scraped = new AtomicInteger();
            HttpClient http = HttpClient.newHttpClient();
            AtomicInteger next = new AtomicInteger();
            long step = CYCLE.toNanos() / 1000 / addresses.size();
            ScheduledFuture<?> scraping = scraper.scheduleAtFixedRate(
                    () -> scrape(http, port, next.getAndIncrement(), scraped), 2_000_000, step, TimeUnit.MICROSECONDS);
            assertThat(scraping.isDone()).isFalse();
            return measure(exporter, scraped::get);
        } finally {
            scraper.shutdownNow();
            exporter.destroy();
            exporter.waitFor();
        }
    }

    private void scrape(HttpClient http, int port, int number, AtomicInteger scraped) {
        CompletableFuture<Void> counted = http.sendAsync(request(port, number), HttpResponse.BodyHandlers.ofString())
                .thenAccept(response -> {
                    if (response.statusCode() == 200 && response.body().contains(LAST_SCALAR)) {
                        scraped.incrementAndGet();
                    }
                });
        assertThat(counted.isCompletedExceptionally()).isFalse();
    }

    private HttpRequest request(int port, int number) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/snmp?module=fleet&target=%s"
                        .formatted(port, addresses.get(number % addresses.size()))))
                .build();
    }

    private double measure(Process peer, java.util.function.IntSupplier polls) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(warmUp.toMillis());
        int before = polls.getAsInt();
        long processor = processorMillis(peer);
        TimeUnit.MILLISECONDS.sleep(measured.toMillis());
        int counted = polls.getAsInt();
        // What is counted by the clock has no count before.
        return (processorMillis(peer) - processor) / (double) (counted == before ? counted : counted - before);
    }

    private static long processorMillis(Process peer) {
        return peer.toHandle().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static String types() {
        return "fleet_interface " + sources(COLUMNS.size()) + "\nfleet_scalar " + sources(AgentFleet.SCALAR_COUNT + 1)
                + "\n" + "uptime value:GAUGE:0:4294967295\n";
    }

    private static String sources(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "v%d:GAUGE:U:U".formatted(number))
                .collect(Collectors.joining(", "));
    }

    private String collectdSettings(Path types) {
        String hosts = IntStream.range(0, addresses.size())
                .mapToObj(number -> """
                          <Host "load-%d">
                            Address "%s"
                            Version 2
                            Community "public"
                            Collect "interfaces" "scalars"
                            Interval %d
                            Timeout 2
                            Retries 1
                          </Host>
                        """.formatted(number, addresses.get(number), CYCLE.toSeconds()))
                .collect(Collectors.joining());
        return """
                BaseDir "%s"
                PIDFile "%s/collectd.pid"
                TypesDB "%s"
                Interval 60
                ReadThreads 8
                LoadPlugin logfile
                LoadPlugin snmp
                LoadPlugin network
                <Plugin network>
                  Server "127.0.0.1" "9"
                </Plugin>
                <Plugin snmp>
                  <Data "interfaces">
                    Type "fleet_interface"
                    Table true
                    TypeInstanceOID "%s"
                    Values %s
                  </Data>
                  <Data "scalars">
                    Type "fleet_scalar"
                    Table false
                    TypeInstance "all"
                    Values %s
                  </Data>
                %s</Plugin>
                """.formatted(
                files,
                files,
                types,
                StandardObjects.IF_NAME,
                COLUMNS.stream().map(column -> '"' + column.toString() + '"').collect(Collectors.joining(" ")),
                scalars().map(oid -> '"' + oid + '"').collect(Collectors.joining(" ")),
                hosts);
    }

    private static String exporterSettings() {
        String metrics = scalars()
                .map(oid -> metric("object_" + oid.replace('.', '_'), oid, ""))
                .collect(Collectors.joining());
        String columns = COLUMNS.stream()
                .map(column -> metric("column_" + column.toString().replace('.', '_'), column.toString(), """
                              indexes: [{labelname: ifIndex, type: gauge}]
                              lookups: [{labels: [ifIndex], labelname: ifName, oid: %s, type: DisplayString}]
                        """.formatted(
                                StandardObjects.IF_NAME)))
                .collect(Collectors.joining());
        return """
                fleet:
                  version: 2
                  max_repetitions: 25
                  auth: {community: public}
                  walk: [%s]
                  get: [%s]
                  metrics:
                %s""".formatted(
                        Stream.concat(Stream.of(StandardObjects.IF_NAME), COLUMNS.stream())
                                .map(Oid::toString)
                                .collect(Collectors.joining(", ")),
                        scalars().collect(Collectors.joining(", ")),
                        (metrics + columns).indent(0));
    }

    private static String metric(String name, String oid, String more) {
        return String.format(
                        Locale.ROOT, "  - name: %s%n    oid: %s%n    type: gauge%n    help: \"%s\"%n", name, oid, oid)
                + more.replaceAll("(?m)^ +", "    ");
    }

    private static Stream<String> scalars() {
        return Stream.concat(
                Stream.of(StandardObjects.SYS_UP_TIME.toString()),
                IntStream.rangeClosed(1, AgentFleet.SCALAR_COUNT)
                        .mapToObj(number -> AgentFleet.SCALARS + number + ".0"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
