package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** Behind a proxy, at 127.0.0.1, that says where a request came from; others say so too. */
@SpringBootTest(
        classes = {ResidentsAndRadius.class, AttackedPortal.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ForwardedHeadersTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static int people = 0;

    @LocalServerPort
    int port;

    @Autowired
    AttackedPortal portal;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        AttackedPortal.settings(registry, DATABASE);
        registry.add("server.forward-headers-strategy", () -> "native");
        registry.add("server.tomcat.remoteip.internal-proxies", () -> "127\\.0\\.0\\.1");
        registry.add("tolbooth.portal.limits.per-device-hour", () -> "1");
    }

    @BeforeEach
    void nobodyAsked() {
        portal.open();
        jdbc.sql("DELETE FROM portal.code").update();
    }

    @Test
    void whereTheProxySaysThatSomebodyIsTheyAre() throws Exception {
        RawHttp proxy = new RawHttp(port);

        assertThat(isSent(proxy, "198.51.100.1")).isTrue();
        assertThat(isSent(proxy, "198.51.100.2")).isTrue();
        assertThat(isSent(proxy, "198.51.100.2")).isFalse();
    }

    @Test
    void whoIsNoProxyIsNotBelieved() throws Exception {
        RawHttp another = new RawHttp(port, InetAddress.getByName("127.0.0.2"));

        assertThat(isSent(another, "198.51.100.3")).isTrue();
        assertThat(isSent(another, "198.51.100.4")).isFalse();
    }

    /** It passes on what it was told. */
    @Test
    void whatIsNoAddressIsAnsweredLikeAnyThatTellsNothing() throws Exception {
        RawHttp proxy = new RawHttp(port);
        for (String address : new String[] {"999.1.1.1", "unknown", "1.2.3", "::::", "'; --", "10.0.0.1:80"}) {
            assertThat(proxy.get("/captive-portal/nas/" + Library.NAS, "X-Forwarded-For: " + address)
                            .status())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    private static boolean isSent(RawHttp http, String from) throws IOException {
        String forwarded = "X-Forwarded-For: " + from;
        String contact = http.post("/account", "lang=en", forwarded).header("location");
        return http.post(contact, "by=email&contact=proxied" + ++people + "%40example.com", forwarded)
                        .status()
                == 302;
    }
}
