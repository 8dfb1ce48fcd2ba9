package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.api.FakeRegistrants;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class PolicyPagesTests {

    private static final String PAGE = "/operations/policy";
    private static final RuleName EVENINGS = new RuleName("evenings");

    @Autowired
    MockMvcTester web;

    @Autowired
    Policies policies;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FakeRadius radius;

    @Autowired
    NasAccesses accesses;

    @Autowired
    FakeRegistrants registrants;

    @AfterEach
    void noRuleIsLeft() {
        policies.remove(EVENINGS, Change.by("test"));
    }

    @Test
    void aRuleIsTypedAndSaidInWords() {
        assertThat(save(Map.of("name", "evenings", "day_monday", "true", "from_time", "18:00", "devices", "2")))
                .hasStatus(302);

        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Everywhere, on Mondays, 18:00 to midnight: 2 devices at once for each person")
                .contains("From the settings");
        assertThat(get(PAGE + "/evenings")).bodyText().contains("value=\"18:00\"", "value=\"2\"");
        assertThat(audit.of("policy-rule evenings", 1)).hasSize(1);
    }

    @Test
    void problemsStandBesideTheirFieldsAndNothingTypedIsLost() {
        assertThat(save(Map.of("name", "evenings", "devices", "many", "filter", "family-safe")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"devices-error\"", "must be a whole number between 1 and 100", "value=\"many\"")
                .contains("value=\"family-safe\"");
        assertThat(policies.find(EVENINGS)).isEmpty();
    }

    @Test
    void aRuleThatSaysNothingAndASiteThatIsNoneAreRefused() {
        assertThat(save(Map.of("name", "evenings")))
                .hasStatus(422)
                .bodyText()
                .contains("session_timeout_seconds-error");
        assertThat(save(Map.of("name", "evenings", "site", "LIB-999", "devices", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"site-error\"");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        save(Map.of("name", "evenings", "devices", "2"));

        assertThat(save(Map.of("name", "evenings", "devices", "3", "version", "7")))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else");
        assertThat(save(Map.of("name", "evenings", "devices", "3"))).hasStatus(422);
    }

    @Test
    void aRemovedRuleIsGone() {
        save(Map.of("name", "evenings", "devices", "2"));

        assertThat(post(PAGE + "/evenings/removal", Map.of())).hasStatus(302);

        assertThat(get(PAGE + "/evenings")).hasStatus(404);
    }

    @Test
    void whatARequestWouldGetIsExplained() {
        save(Map.of("name", "evenings", "day_monday", "true", "devices", "2"));

        assertThat(get(PAGE + "/_try?vendor=mikrotik&at=2026-11-27T12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("Mikrotik-Rate-Limit", "5000000/20000000", "No: it is for other days");
        assertThat(get(PAGE + "/_try?group=grace&at=2026-11-27T12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("it is for some minutes only", "the person’s own end", ">600<", ">grace<");
        assertThat(get(PAGE + "/_try?vendor=aruba")).bodyText().contains("has no attribute for");
        assertThat(get(PAGE + "/_try?site=LIB-999&at=soon"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"site-error\"", "id=\"at-error\"", "value=\"soon\"");
    }

    @Test
    void requestsAreShownWithTheirReasonAndASearchForSomebodyIsWrittenDown() {
        jdbc.sql("""
                INSERT INTO radius.authentication_outcome (at, nas, site, accepted, reason, method)
                SELECT now() - interval '1 hour', 'door-1', 'LIB-001', false, 'GRANT_EXPIRED', 'chap'
                  FROM generate_series(1, 60)
                """).update();

        assertThat(get("/operations/requests"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The grant has expired", "Refused requests by reason", "grant expired", "Page 1 of 2", "Older");
        assertThat(post("/operations/requests", Map.of("site", "LIB-001", "page", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("Page 2 of 2", "Newer", "name=\"site\" value=\"LIB-001\"");
        assertThat(post("/operations/requests", Map.of("mac", "02-00-00-00-00-01", "outcome", "refused")))
                .hasStatusOk()
                .bodyText()
                .contains("There is none");
        jdbc.sql("""
                INSERT INTO radius.authentication_outcome (at, nas, site, accepted, method)
                VALUES (now() - interval '1 minute', 'door-1', 'LIB-001', true, 'grace chap')
                """).update();
        assertThat(get("/operations/requests"))
                .bodyText()
                .contains("For some minutes only, to read the code that was sent by e-mail", "grace chap");
        assertThat(audit.of("requests of a device", 1)).hasSize(1);
        assertThat(post("/operations/requests", Map.of("contact", "nobody", "from", "yesterday")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"contact-error\"", "id=\"from-error\"");
    }

    @Test
    void requestsOfAPersonAreFoundByTheirWholeContactOnly() {
        UUID eilidh = registrants
                .verified(new Contact(ContactKind.EMAIL, "eilidh@example.com"), "en", "2026-11")
                .id();
        jdbc.sql("""
                INSERT INTO radius.registrant (id, contact, contact_fingerprint, language, terms_accepted, registered)
                VALUES (:id, 'sealed', 'eilidh', 'en', '2026-11', now())
                """).param("id", eilidh).update();
        jdbc.sql("""
                INSERT INTO radius.authentication_outcome (at, nas, site, accepted, reason, method, registrant)
                VALUES (now() - interval '1 hour', 'door-2', 'LIB-002', false, 'TOO_MANY_DEVICES', 'pap', :id)
                """).param("id", eilidh).update();

        assertThat(post("/operations/requests", Map.of("contact", " Eilidh@Example.com ")))
                .bodyText()
                .contains("The person has as many devices online as policy allows", "1</span> requests");
        assertThat(audit.of("registrant " + eilidh, 1)).hasSize(1);
        assertThat(post("/operations/requests", Map.of("contact", "eilidh@example.co")))
                .bodyText()
                .contains("There is none");
        assertThat(post("/operations/requests", Map.of("nas", "door-2", "outcome", "refused")))
                .bodyText()
                .contains("1</span> requests", "too many devices");
        assertThat(post("/operations/requests", Map.of("nas", "door-2", "to", "2026-01-01T00:00")))
                .bodyText()
                .contains("There is none");
    }

    @Test
    void whatANasMayDoWithDevicesIsSetByHand() {
        NasName door = new NasName("door-9");
        radius.clients.put(
                door, new NasClient(door, CidrBlock.of("10.9.0.0/24"), null, NasVendor.CISCO, null, true, 1));
        jdbc.sql("""
                INSERT INTO radius.nas_client (name, address, vendor, require_message_authenticator, secret, version)
                VALUES ('door-9', '10.9.0.0/24', 'cisco', true, 'sealed', 1)
                """).update();
        String page = "/operations/nas-clients/door-9/access";
        assertThat(get(page)).hasStatusOk().bodyText().contains("Call-Check");

        assertThat(post(page, Map.of("redirect_url", "https://wifi.example.org/wifi", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"redirect_acl-error\"", "https://wifi.example.org/wifi");
        Map<String, String> right =
                Map.of("redirect_url", "https://wifi.example.org/wifi", "redirect_acl", "PORTAL_ONLY", "version", "0");
        assertThat(post(page, right)).hasStatus(302);
        assertThat(post(page, right)).hasStatus(422).bodyText().contains("changed by someone else");
        assertThat(accesses.of(door).redirectAcl()).isEqualTo("PORTAL_ONLY");
        assertThat(audit.of("nas-access door-9", 5)).hasSize(1);
    }

    @Test
    void viewersReadPolicyAndChangeNothing() {
        assertThat(web.get().uri(PAGE).with(user("una").roles("VIEWER"))).hasStatusOk();
        assertThat(web.post().uri(PAGE).with(user("una").roles("VIEWER")).with(csrf()))
                .hasStatus(403);
        assertThat(web.get().uri("/operations/requests").with(user("una").roles("VIEWER")))
                .hasStatus(403);
    }

    private MvcTestResult save(Map<String, String> fields) {
        return post(PAGE, fields);
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .with(csrf());
        if (path.equals(PAGE)) {
            request = request.param("opening", "any");
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
