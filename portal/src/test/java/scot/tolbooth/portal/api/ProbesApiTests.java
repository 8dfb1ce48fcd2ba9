package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.radius.nas.NasName;

/** Probes with tokens of their own, and what they report. */
@ApiTest
class ProbesApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestContact contact;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Refusals refusals;

    @Autowired
    private JdbcClient jdbc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void twoSitesWithANasEach() {
        for (String site : new String[] {"LIB-001", "LIB-002"}) {
            api().aSite(site);
            api().put(
                            "/nas-clients/" + site.toLowerCase(Locale.ROOT) + "-nas",
                            "{\"address\": \"192.0.2." + site.charAt(6) + "\", \"secret\": \"a secret of some length\","
                                    + " \"site\": \"" + site + "\"}");
        }
    }

    @AfterEach
    void noneIsLeft() {
        jdbc.sql("DELETE FROM portal.probe").update();
        jdbc.sql("DELETE FROM portal.walk_up").update();
        jdbc.sql("DELETE FROM portal.test_pass").update();
    }

    @Test
    void aTokenIsShownOnceAndKeptNowhere() {
        String token = register("mot-lib-probe-1", "LIB-001");

        assertThat(token).hasSize(43);
        assertThat(api().get("/probes"))
                .bodyText()
                .contains("mot-lib-probe-1", "morag")
                .doesNotContain(token);
        assertThat(jdbc.sql("SELECT p::text FROM portal.probe p")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        assertThat(audit.of("probe mot-lib-probe-1", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).doesNotContain(token));
    }

    @Test
    void theCodeOfATestIsForTheProbeOfThatSiteOnly() {
        String here = register("probe-1", "LIB-001");
        String elsewhere = register("probe-2", "LIB-002");
        assertThat(contact.keep(new NasName("lib-001-nas"), "123456"))
                .as("before it begins")
                .isFalse();

        assertThat(post("/walks", here, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.site")
                .isEqualTo("LIB-001");
        assertThat(get("/code", here)).hasStatus(404);
        assertThat(contact.keep(new NasName("lib-001-nas"), "123456")).isTrue();

        assertThat(get("/code", here))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("123456");
        assertThat(get("/code", elsewhere)).hasStatus(404);
    }

    @Test
    void guessingIsBounded() {
        post("/walks", register("probe-1", "LIB-001"), "");

        for (int code = 0; code < 3; code++) {
            assertThat(contact.keep(new NasName("lib-001-nas"), "123456")).isTrue();
        }
        assertThat(contact.keep(new NasName("lib-001-nas"), "123456")).isFalse();
    }

    @Test
    void aReportSaysWhereTheWayInEndedAndEndsTheTest() {
        String token = register("probe-1", "LIB-001");
        post("/walks", token, "");

        assertThat(post("/reports", token, """
                {"steps": [{"name": "captive", "passed": true, "milliseconds": 80, "detail": "android"},
                           {"name": "portal", "passed": true, "milliseconds": 900},
                           {"name": "filter", "passed": false, "detail": "a blocked name resolves"}]}
                """)).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                        {"site": "LIB-001", "source": "probe-1", "outcome": "failed", "failed_at": "filter",
                         "detail": "a blocked name resolves"}
                        """);
        assertThat(contact.keep(new NasName("lib-001-nas"), "123456"))
                .as("after it")
                .isFalse();
        assertThat(api().get("/walk-ups?site=LIB-001"))
                .bodyJson()
                .extractingPath("$[0].steps[0].detail")
                .isEqualTo("android");
        assertThat(api().get("/walk-ups"))
                .bodyJson()
                .extractingPath("$[*].source")
                .asArray()
                .containsExactly("probe-1");
        assertThat(api().get("/probes")).bodyJson().extractingPath("$[0].heard").isNotNull();
    }

    @Test
    void whoeverHasNoTokenOrOneThatIsGoodNoMoreIsRefused() {
        String token = register("probe-1", "LIB-001");
        String fresh = register("probe-1", "LIB-001");
        long before = refused();

        for (String wrong : new String[] {"", "nonsense", token}) {
            assertThat(post("/walks", wrong, ""))
                    .hasStatus(401)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("WWW-Authenticate", "Bearer");
        }
        assertThat(refused()).isEqualTo(before + 3);
        assertThat(post("/walks", fresh, "")).hasStatusOk();
        assertThat(api().delete("/probes/probe-1")).hasStatus(204);
        assertThat(post("/walks", fresh, "")).hasStatus(401);
        assertThat(api().delete("/probes/probe-1")).hasStatus(404);
    }

    @Test
    void whatIsNoReportIsRefused() {
        String token = register("probe-1", "LIB-001");

        assertThat(post("/reports", token, "{\"steps\": []}")).hasStatus(422);
        assertThat(post("/reports", token, "{\"steps\": [{\"name\": \"coffee\", \"passed\": true}]}"))
                .hasStatus(422);
        assertThat(api().post("/probes", "{\"name\": \"server\", \"site\": \"LIB-001\"}"))
                .hasStatus(422);
        assertThat(api().post("/probes", "{\"name\": \"probe-1\", \"site\": \"NO-SUCH\"}"))
                .hasStatus(422);
    }

    /** So many calls without a token are shown to staff. */
    private long refused() {
        return refusals.between(refusals.today(), refusals.today()).stream()
                .filter(one -> one.guard() == Guard.PROBE_TOKEN)
                .mapToLong(Refusals.Refused::times)
                .sum();
    }

    private String register(String name, String site) {
        MvcTestResult answer = api().post("/probes", "{\"name\": \"" + name + "\", \"site\": \"" + site + "\"}");
        assertThat(answer).hasStatus(201);
        return JsonPath.read(Caller.text(answer), "$.token");
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get()
                .uri("/api/v1/probe" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String path, String token, String body) {
        return mvc.post()
                .uri("/api/v1/probe" + path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
