package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.disconnect.ErrorCause;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;

/** Registrants, grants and sessions. */
@ApiTest
class PeopleApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FakeGrants grants;

    @Autowired
    private FakeSessions sessions;

    @Autowired
    private FakeSessionControl control;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void noSessions() {
        sessions.clear();
    }

    @Test
    void aRegistrantIsFoundByExactContactOnly() {
        String id = register("Jean@Example.com");

        assertThat(mvc.get().uri("/api/v1/registrants").param("contact", "jean@example.com"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"total\": 1, \"items\": [{\"contact\": \"jean@example.com\", "
                        + "\"contact_kind\": \"email\", \"language\": \"en\"}]}")
                .extractingPath("$.items[0].id")
                .isEqualTo(id);
        assertThat(mvc.get().uri("/api/v1/registrants").param("contact", "jean@example"))
                .hasStatus(400);
        assertThat(api().get("/registrants")).hasStatus(400);
        assertThat(mvc.get().uri("/api/v1/registrants").param("contact", "07700 900999"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void registeringTwiceFindsTheSamePerson() {
        String id = register("ian@example.com");

        MvcTestResult again = api().post("/registrants", "{\"contact\": \"ian@example.com\", \"language\": \"gd\"}");
        assertThat(again)
                .hasStatus(200)
                .hasHeader("Location", "/api/v1/registrants/" + id)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(id);
    }

    @Test
    void personalDataIsNotRepeatedInProblems() {
        MvcTestResult refused = api().post("/registrants", "{\"contact\": \"call me on 12\", \"language\": \"?\"}");

        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("contact", "language");
        assertThat(Caller.text(refused)).doesNotContain("call me");
    }

    @Test
    void aRegistrantCanBeExportedAndForgotten() {
        String id = register("una@example.com");

        assertThat(api().get("/registrants/" + id + "/export"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"registrant-" + id + ".json\"")
                .bodyJson()
                .extractingPath("$.contact")
                .isEqualTo("una@example.com");
        assertThat(api().delete("/registrants/" + id)).hasStatus(204);
        assertThat(api().get("/registrants/" + id)).hasStatus(404);
        assertThat(api().delete("/registrants/" + id)).hasStatus(404);
        assertThat(api().get("/registrants/not-an-id")).hasStatus(404);
    }

    @Test
    void aGrantIsMadeWithOrWithoutABody() {
        String id = register("ewan@example.com");
        assertThat(mvc.post().uri("/api/v1/registrants/" + id + "/grants"))
                .hasStatus(201)
                .bodyJson()
                .isStrictlyEqualTo("{\"username\": \"g-1\", \"password\": \"pass-1\", "
                        + "\"expires\": \"2026-11-21T12:10:00Z\"}");

        api().put("/nas-clients/grant-nas", "{\"address\": \"10.8.0.1\", \"secret\": \"s\"}");
        assertThat(api().post("/registrants/" + id + "/grants", """
                        {"mac": "aa:bb:cc:dd:ee:ff", "nas": "grant-nas", "lifetime_seconds": 60}
                        """)).hasStatus(201);
        assertThat(grants.lastRequest())
                .isEqualTo(new GrantRequest(
                        UUID.fromString(id),
                        new MacAddress("aabbccddeeff"),
                        new NasName("grant-nas"),
                        Duration.ofMinutes(1)));
    }

    @Test
    void aGrantForNobodyOrNowhereIsRefused() {
        String id = register("kirsty@example.com");

        MvcTestResult refused = api().post("/registrants/" + id + "/grants", """
                {"mac": "aa:bb:cc:dd:ee", "nas": "nowhere", "lifetime_seconds": 3601}
                """);
        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("mac", "nas", "lifetime_seconds");
        assertThat(Caller.text(refused)).doesNotContain("aa:bb");
        assertThat(mvc.post().uri("/api/v1/registrants/" + UUID.randomUUID() + "/grants"))
                .hasStatus(404);
    }

    @Test
    void sessionsAreFilteredAndPaged() {
        api().aSite("SES-1");
        sessions.add(session(1, false));
        sessions.add(session(2, true));
        sessions.add(session(3, true));

        assertThat(api().get("/sessions?open=true&site=SES-1&size=1&page=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 2, "items": [{"id": 3, "open": true, "nas": "ses-nas", "site": "SES-1",
                          "mac": "AA-BB-CC-DD-EE-FF", "input_octets": 5, "output_octets": 7}]}
                        """);
        assertThat(api().get("/sessions?open=false"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(api().get("/sessions?nas=another"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(api().get("/sessions/2")).hasStatusOk();
        assertThat(api().get("/sessions/99")).hasStatus(404);
        assertThat(api().get("/sessions?open=maybe&registrant=me&to=never&size=0"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("open", "registrant", "to", "size");
    }

    @Test
    void theListOfSessionsGoesOnFromWhereAnAnswerEnded() {
        for (int id = 9; id > 0; id--) {
            sessions.add(session(id, true));
        }
        String next = JsonPath.read(Caller.text(api().get("/sessions?size=4")), "$.next");
        MvcTestResult second = api().get("/sessions?size=4&after=" + next);
        assertThat(second).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly(5, 4, 3, 2);
        assertThat(second).bodyJson().isLenientlyEqualTo("{\"total\": 9, \"total_is_exact\": true}");
        next = JsonPath.read(Caller.text(second), "$.next");
        assertThat(api().get("/sessions?size=4&after=" + next))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"id\": 1}], \"next\": null}");
        assertThat(api().get("/sessions?after=here"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("after");
        assertThat(api().get("/sessions?size=500&page=21"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("page");
    }

    @Test
    void disconnectAnswersWhatTheNasSaid() {
        control.answer(21, new NasAnswer.Acknowledged(Duration.ofMillis(12)));
        control.answer(22, new NasAnswer.Refused(new ErrorCause(503)));
        control.answer(23, new NasAnswer.NoAnswer(3, 0));
        control.answer(24, new NasAnswer.NotAsked("The session is over already."));

        assertThat(mvc.post().uri("/api/v1/sessions/21/disconnect"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"answer\": \"ack\"}");
        assertThat(mvc.post().uri("/api/v1/sessions/22/disconnect"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"answer\": \"nak\", \"error_cause\": 503, \"words\": "
                        + "\"The NAS refused: the NAS knows no such session (Error-Cause 503).\"}");
        assertThat(mvc.post().uri("/api/v1/sessions/23/disconnect"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"answer\": \"no-answer\"}");
        assertThat(mvc.post().uri("/api/v1/sessions/24/disconnect"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The session is over already.");
        assertThat(mvc.post().uri("/api/v1/sessions/99/disconnect")).hasStatus(404);
        assertThat(mvc.post().uri("/api/v1/sessions/none/disconnect")).hasStatus(404);
        assertThat(control.asked()).contains("morag 21", "morag 24");
    }

    @Test
    void aSessionIsGivenTheTermsOfPolicyAsTheyAreNow() {
        api().put(
                        "/nas-clients/ses-nas",
                        "{\"address\": \"10.8.0.7\", \"secret\": \"s\", \"vendor\": \"coovachilli\"}");
        assertThat(api().put(
                                "/policy-rules/slow-down",
                                "{\"download_bits_per_second\": 2000000, \"quota_octets\": 5000000}"))
                .hasStatus(201);
        sessions.add(session(31, true));
        control.answer(31, new NasAnswer.Acknowledged(Duration.ofMillis(12)));

        assertThat(api().post("/sessions/31/change-of-authorization", "{\"session_timeout_seconds\": 900}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"answer\": \"ack\"}");
        assertThat(control.given(31))
                .contains(
                        Attribute.number(AttributeType.SESSION_TIMEOUT, 900),
                        Attribute.number(AttributeType.CHILLISPOT_BANDWIDTH_MAX_DOWN, 2000))
                .extracting(Attribute::type)
                .doesNotHaveDuplicates()
                .doesNotContain(new AttributeType(14559, 3));
        assertThat(api().post("/sessions/31/change-of-authorization", "{}")).hasStatusOk();
        assertThat(control.given(31)).doesNotContain(Attribute.number(AttributeType.SESSION_TIMEOUT, 900));
        assertThat(api().post("/sessions/31/change-of-authorization", "{\"session_timeout_seconds\": 5}"))
                .hasStatus(422);
        assertThat(api().post("/sessions/99/change-of-authorization", "{}")).hasStatus(404);
        api().delete("/policy-rules/slow-down");
    }

    @Test
    void aNasClientGetsANewSecretWithAnOverlapAndACertificate() {
        api().put("/nas-clients/rotated-nas", "{\"address\": \"10.8.0.9\", \"secret\": \"s\"}");
        String path = "/nas-clients/rotated-nas";

        assertThat(api().post(path + "/secret-rotation", "{\"secret\": \"a-new-secret-of-length\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"old_valid_until\": \"2026-11-28T12:00:00Z\"}");
        assertThat(api().post(path + "/secret-rotation", "{\"secret\": \"the-present-secret\"}"))
                .hasStatus(422);
        assertThat(api().post("/nas-clients/nobody/secret-rotation", "{\"secret\": \"s\"}"))
                .hasStatus(404);
        assertThat(api().get(path + "/certificate")).hasStatus(404);
        assertThat(api().put(path + "/certificate", "{\"certificate\": \"NAS.example.org\"}"))
                .hasStatusOk();
        assertThat(api().get(path + "/certificate"))
                .bodyJson()
                .isStrictlyEqualTo("{\"certificate\": \"nas.example.org\"}");
        assertThat(api().delete(path + "/certificate")).hasStatus(204);
        assertThat(api().delete(path + "/certificate")).hasStatus(404);
        assertThat(api().get("/reports/message-authenticators")).hasStatusOk();
    }

    private String register(String contact) {
        MvcTestResult registered = api().post("/registrants", "{\"contact\": \"" + contact + "\"}");
        assertThat(registered).hasStatus(201);
        return JsonPath.read(Caller.text(registered), "$.id");
    }

    private static Session session(long id, boolean open) {
        return new Session(
                id,
                new NasName("ses-nas"),
                new SiteCode("SES-1"),
                "s" + id,
                null,
                new MacAddress("aabbccddeeff"),
                null,
                ApiUnderTest.NOW,
                ApiUnderTest.NOW,
                open ? null : ApiUnderTest.NOW,
                5,
                7,
                null);
    }

    @Test
    void aGroupIsGivenAndTakenAway() {
        String id = UUID.randomUUID().toString();
        assertThat(api().put("/registrants/" + id + "/group", "{\"group\": \"volunteers\"}"))
                .hasStatus(404);
        String known = register("group@example.com");

        assertThat(api().put("/registrants/" + known + "/group", "{\"group\": \"Not a group!\"}"))
                .hasStatus(422);
        assertThat(api().put("/registrants/" + known + "/group", "{\"group\": \"volunteers\"}"))
                .hasStatusOk();
        assertThat(api().get("/registrants/" + known + "/group"))
                .bodyJson()
                .extractingPath("$.group")
                .isEqualTo("volunteers");
        api().put("/registrants/" + known + "/group", "{\"group\": null}");
        assertThat(api().get("/registrants/" + known + "/group"))
                .bodyJson()
                .extractingPath("$.group")
                .isNull();
    }

    @Test
    void whatWasDestroyedIsForEverybodyOfTheStaff() {
        assertThat(api().get("/destructions?size=2&page=1")).bodyJson().isLenientlyEqualTo("""
                        {"total": 120, "page": 1, "items": [
                          {"at": "2026-11-21T10:00:00Z", "what": "registrants", "rule": "not used for 365 days",
                           "older_than": "2025-11-21T10:00:00Z", "records": 4}, {"records": 5}]}
                        """);
    }
}
