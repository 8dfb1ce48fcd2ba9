package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** Behind a gateway that is nobody's stand-in, a phone goes from its probe through the portal's pages to being online. */
@SpringBootTest(
        classes = {ResidentApplication.class, SeenPages.class, OpenNdsInANamespaceTests.SafeDoor.class},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class OpenNdsInANamespaceTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final NasName NAS =
            new NasName("tb" + ProcessHandle.current().pid() % 100_000);
    private static final int PORT = freePort();
    private static int resident = 0;

    /** Absent where the tests are left out. */
    @SuppressWarnings("NullAway.Init")
    private static OpenNdsGateway gateway;

    @SuppressWarnings("NullAway.Init")
    private static Path certificate;

    @Autowired
    NasClients clients;

    @Autowired
    Hotspots hotspots;

    @Autowired
    HandOverTally tally;

    @Autowired
    SeenPages seen;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    /** The service over HTTPS too, which openNDS asks for at level 3. */
    static class SafeDoor {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> safeDoor() {
            return factory -> {
                SSLHostConfig host = new SSLHostConfig();
                SSLHostConfigCertificate shown =
                        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
                shown.setCertificateKeystoreFile(certificate.toString());
                shown.setCertificateKeystorePassword("changeit");
                host.addCertificate(shown);
                Connector door = new Connector();
                door.setPort(OpenNdsGateway.SAFE_PORT);
                door.setProperty("address", OpenNdsGateway.service());
                door.setProperty("SSLEnabled", "true");
                door.setScheme("https");
                door.setSecure(true);
                door.addSslHostConfig(host);
                factory.addAdditionalConnectors(door);
            };
        }
    }

    @BeforeAll
    static void layTheCables() throws IOException, InterruptedException {
        gateway = new OpenNdsGateway(NAS.value());
        certificate = gateway.certificate();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("server.port", () -> PORT);
        registry.add("tolbooth.public-url", () -> "http://" + OpenNdsGateway.service() + ":" + PORT);
    }

    @AfterEach
    void endTheGateway() throws InterruptedException {
        gateway.stop();
        jdbc.sql("DELETE FROM portal.journey").update();
    }

    @AfterAll
    static void takeAllAway() throws IOException, InterruptedException {
        if (gateway != null) {
            gateway.close();
        }
    }

    /** Level 1 and 2: what the gateway says is in Base64, or encrypted by its PHP; the phone takes the token there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePhoneTakesItsTokenToTheGateway(int level) throws Exception {
        register(level);
        gateway.start(level, PORT);
        assertThat(gateway.isOnline()).isFalse();
        String base = signUp("http://" + OpenNdsGateway.service() + ":" + PORT);

        OpenNdsGateway.Answer go = gateway.get(base + "/go");
        assertThat(go.header("Location")).startsWith("http://" + OpenNdsGateway.LAN + ":2050/opennds_auth/?tok=");
        assertThat(gateway.get(go.header("Location").replaceFirst("tok=[0-9a-f]{8}", "tok=00000000"))
                        .status())
                .isNotZero();
        assertThat(gateway.probe().status()).as("with another token").isEqualTo(307);
        OpenNdsGateway.Answer letIn = gateway.get(go.header("Location"));

        assertThat(gateway.get(letIn.header("Location")).text()).contains("You are online");
        assertThat(gateway.probe().status()).isEqualTo(204);
        assertThat(gateway.isOnline()).isTrue();
    }

    /** Level 3: encrypted, and the gateway comes for the token itself, over HTTPS. */
    @Test
    void theGatewayComesForTheToken() throws Exception {
        register(3);
        seen.requests();
        gateway.start(3, OpenNdsGateway.SAFE_PORT);
        // It begins with having the portal forget whoever waits.
        OpenNdsGateway.await("the gateway does not ask", () -> seen.count() >= 2);
        String base = signUp("https://" + OpenNdsGateway.service() + ":" + OpenNdsGateway.SAFE_PORT);

        assertThat(gateway.get(base + "/go").header("Location")).endsWith("/waiting");
        OpenNdsGateway.await(
                "the gateway did not come for its phone",
                () -> gateway.get(base + "/waiting").status() == 302);

        assertThat(gateway.get(base + "/online").text()).contains("You are online");
        assertThat(gateway.probe().status()).isEqualTo(204);
        assertThat(gateway.isOnline()).isTrue();
        assertThat(tally.ofLate(NAS, 1)).anyMatch(result -> result.result().equals(HandOverTally.OPENED));
    }

    private void register(int level) {
        hotspots.all().forEach(hotspot -> hotspots.remove(hotspot.nas(), Change.by("test")));
        clients.all().forEach(client -> clients.remove(client.name(), Change.by("test")));
        clients.save(
                new NasClient(NAS, CidrBlock.of(OpenNdsGateway.address()), null, NasVendor.GENERIC, null, true, 0),
                "a long enough secret",
                null,
                Change.by("test"));
        hotspots.save(
                new Hotspot(NAS, HotspotFamily.OPENNDS, null, List.of(OpenNdsGateway.LAN), null, null, level, 0),
                OpenNdsGateway.KEY,
                Change.by("test"));
    }

    /** From the probe to the end of the portal's forms; returns where the journey's pages are. */
    private String signUp(String service) {
        String redirect = gateway.probe().header("Location");
        assertThat(redirect).startsWith(service + "/nas/" + NAS.value() + "?fas=");
        String page = service + gateway.get(redirect).header("Content-Location");
        String base = page.replaceFirst("/contact$", "");
        resident++;
        gateway.post(page, "by=email&contact=phone" + resident + "%40example.com");
        String code = new PlainBrowser.Outbox(jdbc, secrets).newestCode();
        assertThat(gateway.post(base + "/code", "code=" + code).header("Location"))
                .endsWith("/connect");
        assertThat(gateway.get(base + "/connect").text()).contains("/go");
        assertThat(gateway.probe().status()).as("not yet").isEqualTo(307);
        return base;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
