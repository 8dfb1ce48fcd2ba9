package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.programme.reminder.Reminders;
import scot.tolbooth.portal.staff.ScottishTime;

/** What everyone keeps and sees under "My reminders", and what administrators see of the messages. */
@SpringBootTest(classes = WholePortal.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderPagesTests {

    private static final Change CHANGE = Change.by("test");
    private static final SiteCode SITE = new SiteCode("REM-1");
    private static final ContractorId FIRM = new ContractorId("reminded-firm");
    private static final String PAGE = "/staff/reminders";

    @Autowired
    MockMvcTester web;

    @Autowired
    AuditTrail audit;

    @Autowired
    Reminders reminders;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    void aFirmWithARegisterToRead(
            @Autowired Sites sites,
            @Autowired Contractors contractors,
            @Autowired AsbestosRegister register,
            @Autowired Clock clock) {
        today = new ScottishTime(clock).today();
        sites.save(
                new Site(
                        SITE,
                        "Reminded Hall",
                        SiteKind.COMMUNITY_CENTRE,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -3.9),
                        true,
                        null,
                        null,
                        null,
                        0),
                CHANGE);
        Accreditation expiring = new Accreditation("UKAS", "ISO/IEC 17020", "0815", null, today.plusDays(25));
        contractors.save(
                new Contractor(FIRM, "Reminded Firm", null, null, null, null, Map.of(), List.of(expiring), false, 0),
                CHANGE);
        contractors.assign(new Assignment(0, FIRM, SITE, WorkKind.INSTALLATION, today, null), CHANGE);
        register.publish(SITE, today, null, "All rooms", CHANGE);
        MockHttpSession admin = signIn("admin");
        account(admin, "rena", "contractor", "reminded-firm");
        account(admin, "rory", "rollout-manager", "");
        account(admin, "vera", "viewer", "");
    }

    @Test
    void thePageSaysWhatTheNextMessageWillSay() {
        MockHttpSession rena = signIn("rena");
        save(rena, "rena@reminded.example", "register-unread", "accreditation", "visit");

        assertThat(web.get().uri(PAGE).session(rena))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"rena@reminded.example\"")
                .contains("Reminded Firm has not acknowledged version 1 of the asbestos register")
                .contains("href=\"/programme/work/REM-1\"")
                .contains("its accreditation UKAS 0815 (ISO/IEC 17020) expires on")
                .contains("http://localhost:8080/staff/reminders")
                .doesNotContain("committee report");
    }

    @Test
    void whatThePageSaidIsWhatIsSentAndThenItIsSaidNoMore() {
        MockHttpSession rory = signIn("rory");
        save(rory, "rory@council.example", "accreditation");
        assertThat(web.get().uri(PAGE).session(rory)).bodyText().contains("UKAS 0815");

        reminders.send(today);

        MockHttpSession admin = signIn("admin");
        String list = body(admin, "/staff/messages");
        assertThat(list).contains("rory@council.example", "Kept here", "<code>outbox</code>");
        String message = list.replaceAll("(?s).*?/staff/messages/([0-9]+)\">Programme: [0-9]+ reminder.*", "$1");
        assertThat(body(admin, "/staff/messages/" + message)).contains("/staff/reminders");
        assertThat(body(rory, PAGE)).doesNotContain("UKAS 0815");
    }

    @Test
    void aTestMessageIsMadeOnceAMinuteHoweverOftenTheButtonIsPressed() {
        MockHttpSession vera = signIn("vera");
        save(vera, "vera@council.example");
        for (int press = 0; press < 2; press++) {
            assertThat(post(vera, PAGE + "/test", Map.of())).hasStatus(302).hasHeader("Location", PAGE + "?sent");
        }

        String list = body(signIn("admin"), "/staff/messages");
        assertThat(list.split("vera@council.example", -1).length - 1).isBetween(1, 2);
        assertThat(body(vera, PAGE)).contains("has no say in the programme").doesNotContain("Remind me of");
    }

    @Test
    void whatIsWrongWithAnAddressStandsBesideItAndNothingIsLost() {
        MockHttpSession rena = signIn("rena");

        assertThat(post(rena, PAGE, Map.of("email", "rena at home", "kind", "visit")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"rena at home\"", "id=\"email-error\"", "must be an e-mail address")
                .containsPattern("value=\"visit\" checked=\"checked\"")
                .doesNotContainPattern("value=\"accreditation\" checked=\"checked\"");
    }

    @Test
    void addressesAreSeenByTheirOwnersAndAdministratorsOnlyAndEndNoSession() {
        MockHttpSession vera = signIn("vera");
        save(vera, "vera.private@council.example");

        assertThat(body(vera, PAGE)).contains("vera.private@council.example");
        MockHttpSession admin = signIn("admin");
        assertThat(body(admin, "/staff/accounts/vera")).contains("vera.private@council.example");
        assertThat(body(admin, "/staff/accounts")).doesNotContain("vera.private");
        assertThat(post(
                        admin,
                        "/staff/accounts/vera",
                        Map.of("role", "viewer", "active", "true", "email", "vera@council.example")))
                .hasStatus(302);
        assertThat(body(vera, PAGE)).contains("value=\"vera@council.example\"");
        assertThat(audit.of("staff vera", 20).toString()).contains("email").doesNotContain("@council");
    }

    @Test
    void engineersSeeAtTheOutboxWhetherMessagesGoOutAndNoAddress() {
        account(signIn("admin"), "enid", "engineer", "");
        save(signIn("enid"), "enid@council.example");

        assertThat(body(signIn("enid"), "/operations/outbox"))
                .contains("Messages to staff go out as they should", "0 given up")
                .doesNotContain("@council.example");
        assertThat(web.get().uri("/actuator/health/staffMessages"))
                .hasStatusOk()
                .bodyText()
                .contains("UP");
    }

    private void save(MockHttpSession session, String email, String... kinds) {
        assertThat(web.post()
                        .uri(PAGE)
                        .session(session)
                        .with(csrf())
                        .param("email", email)
                        .param("kind", kinds))
                .hasStatus(302)
                .hasHeader("Location", PAGE + "?saved");
    }

    private void account(MockHttpSession admin, String name, String role, String contractor) {
        post(
                admin,
                "/staff/accounts",
                Map.of("name", name, "role", role, "contractor", contractor, "password", WholePortal.PASSWORD));
    }

    private String body(MockHttpSession session, String path) {
        var answer = web.get().uri(path).session(session).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(MockHttpSession session, String path, Map<String, String> fields) {
        var request = web.post().uri(path).session(session).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MockHttpSession signIn(String account) {
        MvcTestResult answer = web.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("username", account)
                .param("password", WholePortal.PASSWORD)
                .exchange();
        return (MockHttpSession)
                java.util.Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
