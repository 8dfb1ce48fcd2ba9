package scot.tolbooth.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged outlives the process, whether it is asked to stop or killed. */
class KilledServiceTests {

    private static final String SECRET = "a secret of the right length";
    private static final String MAC = "02-00-5E-10-00-01";
    private static final long START = 1;
    private static final long STOP = 2;
    private static final long INTERIM = 3;

    @TempDir
    Path data;

    private RadiusClients clients;
    private RadiusClient nas;

    @BeforeEach
    void openNas() {
        clients = new RadiusClients(new SecureRandom());
        nas = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void closeNas() {
        nas.close();
        clients.close();
    }

    @Test
    void aSessionThatWasAcknowledgedIsOpenAfterAKillAndAfterAnOrderlyStop() throws Exception {
        Octets personToken;
        try (RunningTolbooth first = RunningTolbooth.start(data, Map.of())) {
            importEstate(first);
            personToken = signIn(first);
            account(first, START, personToken);
            assertThat(concurrentUsers(first)).isEqualTo(1);
            first.kill();
        }
        try (RunningTolbooth second = RunningTolbooth.start(data, Map.of())) {
            assertThat(concurrentUsers(second)).isEqualTo(1);
            account(second, INTERIM, personToken);
            assertThat(second.stop()).isLessThan(Duration.ofSeconds(10));
        }
        try (RunningTolbooth third = RunningTolbooth.start(data, Map.of())) {
            JsonNode open = third.get("/api/v1/sessions?open=true");
            assertThat(open.path("total").asInt()).isEqualTo(1);
            account(third, STOP, personToken);
            assertThat(third.get("/api/v1/sessions?open=true").path("total").asInt())
                    .isZero();
        }
    }

    private void importEstate(RunningTolbooth tolbooth) {
        assertThat(tolbooth.post(
                                "/api/v1/imports/sites",
                                "text/csv",
                                "code,name,kind,latitude,longitude\nLIB-001,Motherwell Library,library,55.79,-3.99\n")
                        .body())
                .contains("\"created\":1");
        assertThat(tolbooth.post(
                                "/api/v1/imports/nas-clients",
                                "text/csv",
                                "name,address,secret,site\nmot-lib-nas-1,127.0.0.0/8," + SECRET + ",LIB-001\n")
                        .body())
                .contains("\"created\":1");
    }

    /** Lets a registrant in by a grant made over the API, and answers with the Class that accounting must repeat. */
    private Octets signIn(RunningTolbooth tolbooth) {
        JsonNode registrant =
                json(tolbooth.post("/api/v1/registrants", "application/json", "{\"contact\":\"someone@example.org\"}")
                        .body());
        JsonNode grant = json(tolbooth.post(
                        "/api/v1/registrants/" + registrant.path("id").asString() + "/grants", "application/json", "{}")
                .body());
        RadiusRequest request = RadiusRequest.access(List.of(
                        Attribute.text(
                                AttributeType.USER_NAME, grant.path("username").asString()),
                        Attribute.text(AttributeType.CALLING_STATION_ID, MAC)))
                .withChap(grant.path("password").asString());
        RadiusPacket reply = send(tolbooth.authenticationPort, request);
        assertThat(reply.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        return reply.octets(AttributeType.CLASS).orElseThrow();
    }

    private void account(RunningTolbooth tolbooth, long status, Octets personToken) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, status),
                Attribute.text(AttributeType.ACCT_SESSION_ID, "0001"),
                Attribute.text(AttributeType.CALLING_STATION_ID, MAC),
                new Attribute(AttributeType.CLASS, personToken)));
        RadiusPacket reply = send(tolbooth.accountingPort, RadiusRequest.accounting(attributes));
        assertThat(reply.code()).isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
    }

    private RadiusPacket send(int port, RadiusRequest request) {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        RadiusOutcome outcome = nas.send(server, new SharedSecret(SECRET), request, Retransmission.USUAL)
                .join();
        assertThat(outcome).isInstanceOf(RadiusOutcome.Replied.class);
        return ((RadiusOutcome.Replied) outcome).packet();
    }

    private static int concurrentUsers(RunningTolbooth tolbooth) {
        return tolbooth.get("/api/v1/statistics")
                .path("concurrentUsers")
                .path("value")
                .asInt();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
