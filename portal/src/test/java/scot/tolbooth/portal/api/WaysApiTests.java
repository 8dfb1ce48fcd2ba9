package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import scot.tolbooth.inventory.audit.AuditTrail;

@ApiTest
class WaysApiTests {

    private static final String SITE = """
            {"code": "WAY-001", "name": "Library", "kind": "library", "latitude": 55.8, "longitude": -4.0}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aSiteAndEveryWay() {
        jdbc.sql("DELETE FROM radius.ways_in WHERE site IS NOT NULL").update();
        jdbc.sql(
                        "UPDATE radius.ways_in SET mobile = true, email = true, email_grace = true, card = true, remembered_device = true")
                .update();
        api().put("/sites/WAY-001", SITE);
    }

    private Caller api() {
        return new Caller(mvc);
    }

    @Test
    void aSiteDoesAsTheServiceDoesUntilItSaysOtherwise() {
        assertThat(api().get("/sites/WAY-001/ways-in")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"mobile": null, "email": null, "card": null, "remembered_device": null,
                 "in_force": ["mobile", "email", "email_grace", "card", "remembered_device"], "version": 0}
                """);

        assertThat(api().put("/sites/WAY-001/ways-in", "{\"mobile\": false, \"version\": 0}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"mobile": false, "email": null, "in_force": ["email", "email_grace", "card", "remembered_device"], "version": 1}
                """);
        assertThat(audit.of("ways-in WAY-001", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("morag"));
    }

    @Test
    void aWayForNewcomersStaysOn() {
        assertThat(api().put("/sites/WAY-001/ways-in", "{\"mobile\": false, \"email\": false, \"card\": false}"))
                .hasStatus(422);
        assertThat(api().put("/sites/WAY-001/ways-in", "{\"mobile\": false, \"email\": false}"))
                .hasStatusOk();
        assertThat(api().put(
                                "/ways-in",
                                "{\"mobile\": true, \"email\": true, \"card\": false, \"remembered_device\": true}"))
                .hasStatus(422);
        assertThat(api().get("/sites/WAY-001/ways-in"))
                .bodyJson()
                .extractingPath("$.in_force")
                .asArray()
                .contains("card");
    }

    @Test
    void theServiceSaysEveryWay() {
        assertThat(api().put("/ways-in", "{\"mobile\": true}")).hasStatus(422);
        assertThat(api().put(
                                "/ways-in",
                                "{\"mobile\": true, \"email\": true, \"card\": false, \"remembered_device\": false}"))
                .hasStatusOk();
        assertThat(api().get("/sites/WAY-001/ways-in"))
                .bodyJson()
                .extractingPath("$.in_force")
                .asArray()
                .as("what a caller does not know stays as it was")
                .containsExactly("mobile", "email", "email_grace");
        assertThat(api().get("/sites/NONE-1/ways-in")).hasStatus(404);
        assertThat(api().put("/sites/NONE-1/ways-in", "{}")).hasStatus(404);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        api().put("/sites/WAY-001/ways-in", "{\"card\": false}");

        assertThat(api().put("/sites/WAY-001/ways-in", "{\"email\": false, \"version\": 0}"))
                .hasStatus(412);
    }
}
