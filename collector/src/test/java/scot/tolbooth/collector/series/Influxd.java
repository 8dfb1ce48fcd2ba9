package scot.tolbooth.collector.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Peers;

/** Debian's InfluxDB 1.6 on a private port, its data in a temporary directory. */
public final class Influxd {

    private final Path program = Peers.require("/usr/bin/influxd");
    private final int port = Peers.freeTcpPort();
    private final Path directory;
    private @Nullable Process process;

    public Influxd(Path directory) {
        this.directory = directory;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Influxd start() {
        try {
            Path configuration = directory.resolve("influxdb.conf");
            Files.writeString(configuration, """
                    reporting-disabled = true
                    bind-address = "127.0.0.1:%d"
                    [meta]
                      dir = "%s/meta"
                    [data]
                      dir = "%s/data"
                      wal-dir = "%s/wal"
                    [http]
                      bind-address = "127.0.0.1:%d"
                      log-enabled = false
                    """.formatted(Peers.freeTcpPort(), directory, directory, directory, port));
            process = new ProcessBuilder(program.toString(), "-config", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Awaitility.await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> ask("SHOW DATABASES") == 200);
        return this;
    }

    public int create(String database) throws IOException, InterruptedException {
        return ask("CREATE DATABASE " + database);
    }

    public void stop() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int ask(String statement) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/query"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("q=" + statement.replace(" ", "+")))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
