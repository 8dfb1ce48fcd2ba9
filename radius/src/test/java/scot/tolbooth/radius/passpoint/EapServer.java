package scot.tolbooth.radius.passpoint;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.TestCertificates;

/** Debian's {@code freeradius}, which ends EAP-TTLS and proxies what is inside, set up as the README says. */
final class EapServer implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/freeradius");
    static final String NAME = "aaa.example.test";

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final int port;

    private EapServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static EapServer start(Path directory, InetSocketAddress home) throws IOException, InterruptedException {
        for (String part : List.of("run", "log")) {
            Files.createDirectories(directory.resolve(part));
        }
        TestCertificates certificates = new TestCertificates(directory);
        certificates.certify("aaa", NAME);
        certificates.write("aaa", directory);
        Files.writeString(directory.resolve("dictionary"), "");
        int port = freePort();
        Files.writeString(
                directory.resolve("radiusd.conf"),
                SETTINGS.replace("DIRECTORY", directory.toString())
                        .replace("SECRET", RunningRadius.SECRET)
                        .replace("HOME_PORT", Integer.toString(home.getPort()))
                        .replace("OWN_PORT", Integer.toString(port)));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-f", "-l", "stdout", "-d", directory.toString(), "-n", "radiusd")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.log").toFile())
                .start();
        awaitReady(process, directory.resolve("out.log"));
        return new EapServer(process, port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
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

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final String SETTINGS = """
            prefix = /usr
            name = radiusd
            raddbdir = DIRECTORY
            confdir = DIRECTORY
            modconfdir = DIRECTORY
            logdir = DIRECTORY/log
            run_dir = DIRECTORY/run
            libdir = /usr/lib/freeradius
            pidfile = DIRECTORY/run/radiusd.pid
            max_request_time = 30
            cleanup_delay = 5
            max_requests = 1024
            hostname_lookups = no
            proxy_requests = yes
            log {
                destination = stdout
                auth = no
            }
            security {
                reject_delay = 0
                status_server = no
                allow_vulnerable_openssl = yes
            }
            client access_points {
                ipaddr = 127.0.0.0/8
                secret = SECRET
            }
            home_server tolbooth {
                type = auth
                ipaddr = 127.0.0.1
                port = HOME_PORT
                secret = SECRET
                status_check = none
            }
            home_server_pool tolbooth {
                home_server = tolbooth
            }
            realm tolbooth {
                auth_pool = tolbooth
                nostrip
            }
            thread pool {
                start_servers = 2
                max_servers = 4
                min_spare_servers = 1
                max_spare_servers = 3
                max_requests_per_server = 0
                auto_limit_acct = no
            }
            modules {
                eap {
                    default_eap_type = ttls
                    timer_expire = 60
                    ignore_unknown_eap_types = no
                    max_sessions = 1024
                    tls-config tls-common {
                        private_key_file = DIRECTORY/key.pem
                        certificate_file = DIRECTORY/certificate.pem
                        ca_file = DIRECTORY/trusted.pem
                        tls_min_version = "1.2"
                        tls_max_version = "1.2"
                        ecdh_curve = "prime256v1"
                    }
                    ttls {
                        tls = tls-common
                        default_eap_type = mschapv2
                        copy_request_to_tunnel = yes
                        use_tunneled_reply = yes
                        virtual_server = "inside"
                    }
                }
            }
            server outside {
                listen {
                    type = auth
                    ipaddr = 127.0.0.1
                    port = OWN_PORT
                }
                authorize {
                    eap {
                        ok = return
                    }
                }
                authenticate {
                    eap
                }
                post-proxy {
                    eap
                }
            }
            server inside {
                authorize {
                    update control {
                        &Proxy-To-Realm := "tolbooth"
                    }
                }
                post-proxy {
                    eap
                }
            }
            """;
}
