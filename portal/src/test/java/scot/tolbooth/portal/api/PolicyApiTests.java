package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.RuleName;

@ApiTest
class PolicyApiTests {

    private static final String BY_DAY = """
            {"name": "libraries-by-day", "site_kind": "library", "days": ["monday", "friday"], "from_time": "09:00",
             "until_time": "17:00", "download_bits_per_second": 10000000, "filter": "family-safe"}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Policies policies;

    @Autowired
    private AuditTrail audit;

    @AfterEach
    void noRuleIsLeft() {
        policies.remove(new RuleName("libraries-by-day"), Change.by("test"));
    }

    private Caller api() {
        return new Caller(mvc);
    }

    @Test
    void aRuleIsSaidInWordsAndWrittenDown() {
        assertThat(api().post("/policy-rules", BY_DAY))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"name": "libraries-by-day", "site": null, "site_kind": "library", "days": ["monday", "friday"],
                 "from_time": "09:00", "until_time": "17:00", "opening": "any",
                 "download_bits_per_second": 10000000, "upload_bits_per_second": null, "filter": "family-safe",
                 "sentence": "In libraries, on Mondays and Fridays, 9:00 to 17:00: 10 Mbit/s down, filter family-safe",
                 "version": 1}
                """);
        assertThat(audit.of("policy-rule libraries-by-day", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("morag"));
    }

    @Test
    void theBaseRuleComesLastAndIsNotEdited() {
        api().post("/policy-rules", BY_DAY);

        assertThat(api().get("/policy-rules"))
                .bodyJson()
                .extractingPath("$.items[-1:].name")
                .asArray()
                .containsExactly("base");
        assertThat(api().put("/policy-rules/base", "{\"devices\": 1}")).hasStatus(422);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        api().post("/policy-rules", BY_DAY);

        assertThat(api().patch("/policy-rules/libraries-by-day", "{\"devices\": 3, \"version\": 1}"))
                .hasStatusOk();
        assertThat(api().patch("/policy-rules/libraries-by-day", "{\"devices\": 4, \"version\": 1}"))
                .hasStatus(412);
    }

    @Test
    void everyBrokenRuleIsNamed() {
        MvcTestResult answer = api().post("/policy-rules", """
                {"name": "no name", "site": "LIB-999", "vlan": 5000, "until_time": "25:00", "colour": "red"}
                """);

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("name", "site", "vlan", "until_time", "colour");
    }

    @Test
    void aReportThatComesTooSeldomIsRefused() {
        assertThat(api().post("/policy-rules", "{\"name\": \"slow\", \"interim_interval_seconds\": 900}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("interim_interval_seconds");
    }

    @Test
    void whatARequestWouldGetIsExplained() {
        api().post("/sites", """
                {"code": "LIB-070", "name": "Library", "kind": "library", "latitude": 55.8, "longitude": -4.0}
                """);
        api().post("/policy-rules", BY_DAY);

        assertThat(api().get("/policy-trials?site=LIB-070&vendor=aruba&at=2026-11-27T12:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"cut_short_by_closing": false,
                 "attributes": [
                    {"name": "Session-Timeout", "value": "28800", "rule": "base"},
                    {"name": "Idle-Timeout", "value": "900", "rule": "base"},
                    {"name": "Acct-Interim-Interval", "value": "300", "rule": "base"},
                    {"name": "Filter-Id", "value": "family-safe", "rule": "libraries-by-day"}],
                 "untold": ["download_bits_per_second", "upload_bits_per_second"],
                 "rules": [{"name": "libraries-by-day", "held": true, "why": null},
                           {"name": "grace", "held": false, "why": "it is for another group of people"},
                           {"name": "base", "held": true}]}
                """);
        assertThat(api().get("/policy-trials?site=LIB-070&group=grace&at=2026-11-27T12:00:00Z"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"cut_short_by_own_end": true, "cut_short_by_closing": false}
                """);
        assertThat(api().get("/policy-trials?site=LIB-070&at=2026-11-26T12:00:00Z"))
                .bodyJson()
                .extractingPath("$.rules[0].why")
                .isEqualTo("it is for other days");
    }

    @Test
    void aSearchForSomebodyIsWrittenDownWithoutTheirAddress() {
        String id = "6a1e3d3e-0000-4000-8000-000000000001";
        assertThat(api().get("/requests?registrant=" + id)).hasStatusOk();

        assertThat(audit.of("registrant " + id, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).contains("requests"));
        api().get("/requests?mac=02-00-00-00-00-01");
        assertThat(audit.of("requests of a device", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after())
                        .doesNotContainIgnoringCase("02-00")
                        .doesNotContain("0200"));
        assertThat(api().get("/requests?site=LIB-999")).hasStatus(400);
        assertThat(api().get("/reject-reasons")).hasStatusOk();
    }
}
