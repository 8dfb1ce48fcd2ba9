package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;

@WebMvcTest(controllers = SignInPage.class)
@Import(StaffTestBeans.class)
@TestPropertySource(properties = "tolbooth.admin-password=" + StaffTestBeans.PASSWORD)
class WhoMaySeeWhatTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    AuditTrail audit;

    @BeforeEach
    void oneAccountPerRole() {
        for (StaffRole role : StaffRole.values()) {
            if (role != StaffRole.CONTRACTOR && accounts.find(role.word()).isEmpty()) {
                accounts.create(role.word(), role, StaffTestBeans.PASSWORD, Change.by("test"));
            }
        }
    }

    @BeforeEach
    void oneAccountOfAContractor() {
        if (accounts.find("contractor").isEmpty()) {
            accounts.create("contractor", new ContractorId("acme"), StaffTestBeans.PASSWORD, Change.by("test"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/find", "/wifi/login", "/account", "/actuator/health"})
    void everyoneSeesPublicPagesWithoutACookie(String path) {
        var answer = web.get().uri(path).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/operations", "/operations/sessions", "/programme", "/staff/accounts", "/somewhere/new", "/x"})
    void everythingElseAsksToSignIn(String path) {
        assertThat(web.get().uri(path)).hasStatus(302).hasHeader("Location", "/staff/sign-in");
    }

    /** It has a token of its own, which it shows behind this door. */
    @Test
    void aProbeNeedsNoAccount() {
        assertThat(web.post().uri("/api/v1/probe/walks")).hasStatusOk();
    }

    @Test
    void scriptsAreToldByAStatus() {
        assertThat(web.get().uri("/operations/live.json"))
                .hasStatus(401)
                .doesNotContainHeader("WWW-Authenticate")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sites", "/api/v1/nothing", "/actuator/prometheus", "/actuator"})
    void programsAreRefusedWithAProblemDocument(String path) {
        assertThat(web.get().uri(path))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .containsHeader("WWW-Authenticate")
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /operations,              viewer,          200",
        "GET,  /operations/live.json,    viewer,          200",
        "GET,  /programme,               viewer,          200",
        "GET,  /somewhere/new,           viewer,          200",
        "GET,  /operations/funnel,       viewer,          200",
        "GET,  /operations/funnel.csv,   viewer,          200",
        "GET,  /operations/funnel,       contractor,      403",
        "GET,  /operations/sessions,     viewer,          403",
        "GET,  /operations/outbox,       viewer,          403",
        "GET,  /operations/messages,     viewer,          200",
        "GET,  /operations/messages.csv, viewer,          200",
        "GET,  /operations/messages,     contractor,      403",
        "GET,  /operations/refusals,     viewer,          200",
        "GET,  /operations/refusals.csv, viewer,          200",
        "GET,  /operations/refusals,     contractor,      403",
        "GET,  /operations/refusals,     front-desk,      403",
        "GET,  /operations/requests,     viewer,          403",
        "POST, /operations/requests,     rollout-manager, 403",
        "POST, /operations/requests,     engineer,        200",
        "POST, /operations/policy,       viewer,          403",
        "GET,  /operations/nas-clients,  viewer,          403",
        "GET,  /operations/imports,      rollout-manager, 403",
        "POST, /operations/imports,      rollout-manager, 403",
        "GET,  /operations/cards/counter, front-desk,     200",
        "POST, /operations/cards/counter, front-desk,     200",
        "POST, /operations/cards,        front-desk,      200",
        "POST, /operations/cards,        engineer,        200",
        "GET,  /operations/cards,        viewer,          403",
        "POST, /operations/cards,        rollout-manager, 403",
        "GET,  /operations/cards,        contractor,      403",
        "GET,  /operations,              front-desk,      403",
        "GET,  /operations/sessions,     front-desk,      403",
        "GET,  /programme,               front-desk,      403",
        "GET,  /staff/reminders,         front-desk,      200",
        "GET,  /operations/ways-in,      viewer,          200",
        "POST, /operations/ways-in,      viewer,          403",
        "POST, /operations/ways-in,      front-desk,      403",
        "POST, /operations/ways-in,      engineer,        200",
        "GET,  /operations/profiles,     viewer,          200",
        "GET,  /operations/profile-trials, viewer,        403",
        "POST, /operations/profile-trials, rollout-manager, 403",
        "POST, /operations/profile-trials, engineer,      200",
        "GET,  /operations/sessions,     engineer,        200",
        "POST, /operations/nas-clients,  engineer,        200",
        "POST, /programme/sites/LIB-001, engineer,        403",
        "POST, /programme/sites/LIB-001, rollout-manager, 200",
        "POST, /somewhere/new,           administrator,   403",
        "GET,  /staff/accounts,          engineer,        403",
        "GET,  /staff/accounts,          administrator,   200",
        "GET,  /staff/messages,          engineer,        403",
        "GET,  /staff/destructions,      engineer,        403",
        "GET,  /staff/complaints,        engineer,        403",
        "POST, /staff/complaints/WIFI-22222222/settlement, rollout-manager, 403",
        "GET,  /staff/destructions.csv,  rollout-manager, 403",
        "GET,  /staff/destructions.csv,  administrator,   200",
        "GET,  /staff/data-map,          engineer,        403",
        "GET,  /staff/data-map.csv,      administrator,   200",
        "GET,  /staff/messages,          contractor,      403",
        "POST, /staff/messages/1/retry,  rollout-manager, 403",
        "GET,  /staff/messages,          administrator,   200",
        "GET,  /staff/reminders,         viewer,          200",
        "POST, /staff/reminders,         contractor,      200",
        "GET,  /programme/work,          contractor,      200",
        "POST, /programme/work,          contractor,      200",
        "GET,  /programme/work,          administrator,   403",
        "GET,  /programme/work,          rollout-manager, 403",
        "GET,  /programme,               contractor,      403",
        "GET,  /operations,              contractor,      403",
        "GET,  /staff/accounts,          contractor,      403",
        "GET,  /somewhere/new,           contractor,      403",
        "POST, /programme/sites/LIB-001, contractor,      403",
        "GET,  /programme/import,        viewer,          403",
        "GET,  /programme/import,        engineer,        403",
        "POST, /programme/import,        rollout-manager, 200",
        "GET,  /programme/sites/LIB-001/contacts, viewer,     403",
        "GET,  /programme/sites/LIB-001/contacts, contractor, 403",
        "GET,  /programme/sites/LIB-001/contacts, engineer,   200",
        "POST, /programme/sites/LIB-001/journal,  engineer,   200",
        "POST, /programme/sites/LIB-001/journal,  viewer,     403",
        "POST, /programme/sites/LIB-001/journal,  contractor, 403",
        "POST, /operations/nas-clients,  administrator,   200"
    })
    void aRoleOpensItsPagesOnly(String method, String path, String role, int status) {
        assertThat(web.method(org.springframework.http.HttpMethod.valueOf(method))
                        .uri(path)
                        .with(signedInAs(role))
                        .with(csrf()))
                .hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/sites,                      viewer,          200",
        "POST, /api/v1/sites,                      viewer,          403",
        "POST, /api/v1/sites,                      engineer,        200",
        "GET,  /api/v1/ways-in,                    viewer,          200",
        "PUT,  /api/v1/ways-in,                    viewer,          403",
        "PUT,  /api/v1/ways-in,                    engineer,        200",
        "GET,  /api/v1/sites,                      front-desk,      403",
        "GET,  /api/v1/sessions,                   viewer,          403",
        "GET,  /api/v1/sessions,                   engineer,        200",
        "GET,  /api/v1/requests,                   viewer,          403",
        "GET,  /api/v1/requests,                   engineer,        200",
        "GET,  /api/v1/reject-reasons,             viewer,          200",
        "GET,  /api/v1/statistics/funnel,          viewer,          200",
        "GET,  /api/v1/statistics/funnel,          contractor,      403",
        "GET,  /api/v1/walk-ups,                   viewer,          200",
        "GET,  /api/v1/probes,                     contractor,      403",
        "POST, /api/v1/probes,                     viewer,          403",
        "POST, /api/v1/probes,                     engineer,        200",
        "GET,  /api/v1/destructions,               viewer,          200",
        "GET,  /api/v1/messages-by-day,            viewer,          200",
        "GET,  /api/v1/messages-by-day,            contractor,      403",
        "GET,  /api/v1/refusals,                   viewer,          200",
        "GET,  /api/v1/refusals,                   contractor,      403",
        "GET,  /api/v1/destructions,               contractor,      403",
        "POST, /api/v1/policy-rules,               viewer,          403",
        "POST, /api/v1/rollout/LIB-001/milestones, engineer,        403",
        "POST, /api/v1/rollout/LIB-001/milestones, rollout-manager, 200",
        "POST, /api/v1/circuits,                   viewer,          403",
        "POST, /api/v1/circuits,                   engineer,        200",
        "PUT,  /api/v1/circuits/C-1,               rollout-manager, 200",
        "POST, /api/v1/imports/circuits,           rollout-manager, 200",
        "POST, /api/v1/imports/sites,              rollout-manager, 200",
        "POST, /api/v1/imports/devices,            rollout-manager, 403",
        "GET,  /api/v1/profiles,                   viewer,          200",
        "POST, /api/v1/profile-trials,             rollout-manager, 403",
        "POST, /api/v1/profile-trials,             engineer,        200",
        "POST, /api/v1/custom-fields,              engineer,        403",
        "POST, /api/v1/custom-fields,              rollout-manager, 200",
        "GET,  /api/v1/sites/LIB-001/contacts,     viewer,          403",
        "GET,  /api/v1/sites/LIB-001/contacts,     contractor,      403",
        "GET,  /api/v1/sites/LIB-001/contacts,     rollout-manager, 200",
        "GET,  /api/v1/sites/LIB-001/documents,    contractor,      403",
        "POST, /api/v1/sites/LIB-001/documents,    viewer,          403",
        "POST, /api/v1/sites/LIB-001/documents,    engineer,        200",
        "POST, /api/v1/sites/LIB-001/history/7/undo, viewer,        403",
        "POST, /api/v1/sites/LIB-001/history/7/undo, rollout-manager, 200",
        "GET,  /api/v1/contractors,                viewer,          200",
        "POST, /api/v1/contractors,                viewer,          403",
        "POST, /api/v1/contractors,                rollout-manager, 200",
        "POST, /api/v1/contractors/acme/assignments, engineer,      200",
        "POST, /api/v1/sites,                      rollout-manager, 403",
        "GET,  /api/v1/work,                       contractor,      200",
        "GET,  /api/v1/work,                       administrator,   403",
        "GET,  /api/v1/sites,                      contractor,      403",
        "POST, /api/v1/contractors,                contractor,      403",
        "GET,  /actuator/prometheus,               contractor,      403",
        "GET,  /actuator/prometheus,               viewer,          200"
    })
    void theApiTakesStaffAccountsByTheirRole(String method, String path, String account, int status) {
        var answer = web.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .with(httpBasic(account, StaffTestBeans.PASSWORD))
                .exchange();

        assertThat(answer).hasStatus(status);
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void aChangeWithoutItsTokenIsRefused() {
        assertThat(web.post().uri("/operations/nas-clients").with(signedInAs("engineer")))
                .hasStatus(403);
    }

    @Test
    void theRightPasswordLeadsToTheConsoleAndIsWrittenDown() {
        assertThat(signIn("ENGINEER ", StaffTestBeans.PASSWORD)).hasStatus(302).hasHeader("Location", "/operations");
        assertThat(audit.of("staff engineer", 1).get(0).after()).contains("accepted");
    }

    @Test
    void aContractorIsLedToTheWorkListWhateverWasAskedForBefore() {
        var asked = web.get().uri("/operations").exchange();
        var session = (org.springframework.mock.web.MockHttpSession)
                java.util.Objects.requireNonNull(asked.getRequest().getSession());

        assertThat(web.post()
                        .uri("/staff/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", "contractor")
                        .param("password", StaffTestBeans.PASSWORD))
                .hasStatus(302)
                .hasHeader("Location", "/programme/work");
    }

    @ParameterizedTest
    @CsvSource({
        "/operations/cards, http://localhost/operations/cards?continue",
        "/operations/cards/counter?site=LIB-001, http://localhost/operations/cards/counter?site=LIB-001&continue",
        "/operations, /operations/cards/counter"
    })
    void theFrontDeskComesToThePageOfCardsThatWasAskedForAndToNoOther(String wanted, String to) {
        var asked = web.get().uri(wanted).exchange();
        var session = (org.springframework.mock.web.MockHttpSession)
                java.util.Objects.requireNonNull(asked.getRequest().getSession());

        assertThat(web.post()
                        .uri("/staff/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", "front-desk")
                        .param("password", StaffTestBeans.PASSWORD))
                .hasStatus(302)
                .hasHeader("Location", to);
    }

    @Test
    void theFrontDeskIsLedToTheCounter() {
        assertThat(signIn("front-desk", StaffTestBeans.PASSWORD))
                .hasStatus(302)
                .hasHeader("Location", "/operations/cards/counter");
    }

    @Test
    void noContractorsAccountIsWithoutAContractorAndNoOthersHasOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        accounts.create("nobody", StaffRole.CONTRACTOR, StaffTestBeans.PASSWORD, Change.by("test")));
        StaffAccount viewer = accounts.find("viewer").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffAccount(
                        "viewer", StaffRole.VIEWER, new ContractorId("acme"), true, viewer.created(), 1));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        assertThat(signIn("viewer", "wrong")).hasStatus(302).hasHeader("Location", "/staff/sign-in?refused");
        assertThat(signIn("nobody", "wrong")).hasStatus(302).hasHeader("Location", "/staff/sign-in?refused");
        assertThat(audit.of("staff viewer", 1).get(0).after()).contains("refused");
    }

    @Test
    void tryingManyPasswordsIsSlowedDown() {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("rollout-manager", "wrong " + attempt);
        }

        assertThat(signIn("rollout-manager", StaffTestBeans.PASSWORD))
                .headers()
                .hasHeaderSatisfying(
                        "Location", values -> assertThat(values.get(0)).startsWith("/staff/sign-in?wait="));
        assertThat(signIn("administrator", StaffTestBeans.PASSWORD)).hasHeader("Location", "/operations");
    }

    @Test
    void pagesCarryAStrictPolicy() {
        assertThat(web.get().uri("/staff/sign-in"))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "same-origin")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.get(0))
                                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                                .contains("frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void onlyResidentsMayPostToANas() {
        assertThat(web.get().uri("/wifi/login"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.get(0)).endsWith("form-action 'self' http: https:"));
        assertThat(web.get().uri("/find"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.get(0)).endsWith("form-action 'self'"));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult signIn(String name, String password) {
        return web.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    private static RequestPostProcessor signedInAs(String role) {
        StaffRole given = StaffRole.of(role.toLowerCase(Locale.ROOT));
        return user(role).roles(given.included().stream().map(StaffRole::name).toArray(String[]::new));
    }
}
