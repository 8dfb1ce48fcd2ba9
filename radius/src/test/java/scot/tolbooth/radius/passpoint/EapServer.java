package scot.tolbooth.radius.passpoint;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import scot.tolbooth.radius.FreeRadiusProcess;
import scot.tolbooth.radius.Peers;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.TestCertificates;

/** Debian's {@code freeradius}, which ends EAP-TTLS and proxies what is inside, set up as the README says. */
final class EapServer implements AutoCloseable {

    static final String NAME = "aaa.example.test";

    private final FreeRadiusProcess process;
    private final int port;

    private EapServer(FreeRadiusProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static EapServer start(Path directory, InetSocketAddress home) throws IOException, InterruptedException {
        TestCertificates certificates = new TestCertificates(directory);
        certificates.certify("aaa", NAME);
        certificates.write("aaa", directory);
        int port = Peers.freePort();
        String settings = SETTINGS.replace("DIRECTORY", directory.toString())
                .replace("SECRET", RunningRadius.SECRET)
                .replace("HOME_PORT", Integer.toString(home.getPort()))
                .replace("OWN_PORT", Integer.toString(port));
        return new EapServer(FreeRadiusProcess.start(directory, settings), port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
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
