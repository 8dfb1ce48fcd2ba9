package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** Circuits and contractors on the rollout managers' pages. */
@SpringBootTest(classes = WholePortal.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class EstatePagesTests {

    private static final SiteCode SITE = new SiteCode("EST-1");
    private static final ContractorId ACME = new ContractorId("estate-firm");
    private static final ContractorId BELL = new ContractorId("bell-surveys");
    private static final String CIRCUITS = "/programme/sites/EST-1/circuits";
    private static final String ACME_PAGE = "/programme/contractors/estate-firm";

    @Autowired
    MockMvcTester web;

    @Autowired
    Circuits circuits;

    @Autowired
    Contractors contractors;

    @Autowired
    AuditTrail audit;

    @BeforeEach
    void aSiteWithoutCircuitsAndAContractor(@Autowired Sites sites) {
        Change change = Change.by("test");
        sites.save(
                new Site(
                        SITE,
                        "Estate Hall",
                        SiteKind.OTHER,
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
                change);
        circuits.at(SITE).forEach(one -> circuits.remove(one.reference(), change));
        contractors.at(SITE).forEach(one -> contractors.end(one.id(), one.from().minusDays(1), change));
        contractors.remove(ACME, change);
        contractors.remove(BELL, change);
        contractors.save(new Contractor(ACME, "Acme", null, null, null, null, Map.of(), List.of(), false, 0), change);
    }

    @Test
    void aCircuitIsAddedChangedAndRemovedForAReason() {
        assertThat(get(CIRCUITS)).hasStatusOk().bodyText().contains("No circuit is recorded");
        assertThat(post(
                        CIRCUITS,
                        Map.of(
                                "reference", "C-1",
                                "version", "0",
                                "technology", "FTTP",
                                "download_mbps", "100.50",
                                "ordered", "2026-05-01",
                                "installed", "2026-07-01",
                                "why", "new contract")))
                .hasStatus(302)
                .hasHeader("Location", CIRCUITS);

        assertThat(circuits.find(new CircuitReference("C-1")))
                .hasValueSatisfying(one -> assertThat(one.download()).hasToString("100.5"));
        assertThat(audit.of("circuit C-1", 1).get(0).why()).isEqualTo("new contract");
        assertThat(get(CIRCUITS)).bodyText().contains("C-1", "Live", "100.5 / -");
        assertThat(get(CIRCUITS + "/C-1")).bodyText().contains("value=\"2026-07-01\"");
        assertThat(post(CIRCUITS + "/C-1/removal", Map.of("why", "typed twice")))
                .hasStatus(302);
        assertThat(audit.of("circuit C-1", 1).get(0).why()).isEqualTo("typed twice");
        assertThat(get(CIRCUITS + "/C-1")).hasStatus(404);
    }

    @Test
    void whatIsWrongWithACircuitStandsBesideItsFieldAndWhatWasTypedStays() {
        assertThat(post(CIRCUITS, Map.of("reference", "C 1", "ordered", "soon", "download_mbps", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reference-error\"", "id=\"ordered-error\"", "value=\"C 1\"");
        assertThat(post(CIRCUITS, Map.of("reference", "C-1", "ordered", "2026-05-02", "installed", "2026-05-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Installed must not be before ordered");
        assertThat(post(CIRCUITS, Map.of("reference", "C-1", "router", "no-such", "interface_name", "eth0")))
                .hasStatus(422)
                .bodyText()
                .contains("Router must be the name of a device");
        assertThat(post(CIRCUITS, Map.of("reference", "C-1", "interface_name", "eth0")))
                .hasStatus(422);
        assertThat(circuits.at(SITE)).isEmpty();
    }

    @Test
    void nobodyOverwritesACircuitTheyHaveNotSeen() {
        post(CIRCUITS, Map.of("reference", "C-1", "version", "0"));
        post(CIRCUITS, Map.of("reference", "C-1", "version", "1", "supplier", "Acme"));

        assertThat(post(CIRCUITS, Map.of("reference", "C-1", "version", "1", "supplier", "Other")))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else");
        assertThat(post(CIRCUITS, Map.of("reference", "C-1", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("must be one that no other circuit has");
    }

    @Test
    void aContractorIsAddedWithWhatItDoes() {
        assertThat(get("/programme/contractors/_new")).hasStatusOk();
        assertThat(post(
                        "/programme/contractors",
                        Map.of(
                                "id", "Bell-Surveys",
                                "name", "Bell Surveys",
                                "email", "desk@bell.example",
                                "does-circuit", "true",
                                "sla-site-survey", "10",
                                "visits-site-survey", "2.5")))
                .hasStatus(302)
                .hasHeader("Location", "/programme/contractors/bell-surveys");

        assertThat(contractors
                        .find(new ContractorId("bell-surveys"))
                        .orElseThrow()
                        .terms())
                .isEqualTo(Map.of(
                        WorkKind.SITE_SURVEY, new WorkTerms(10, 2.5), WorkKind.CIRCUIT, new WorkTerms(null, null)));
        assertThat(get("/programme/contractors")).hasStatusOk().bodyText().contains("Site survey, Circuit");
    }

    @Test
    void whatIsWrongWithAContractorStandsBesideItsField() {
        assertThat(post(
                        "/programme/contractors",
                        Map.of(
                                "id",
                                "estate-firm",
                                "name",
                                "",
                                "email",
                                "nobody",
                                "sla-circuit",
                                "soon",
                                "visits-circuit",
                                "0")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-error\"", "id=\"sla-circuit-error\"", "id=\"visits-circuit-error\"");
        assertThat(post("/programme/contractors", Map.of("id", "estate-firm", "name", "Acme again")))
                .hasStatus(422)
                .bodyText()
                .contains("must be one that no other contractor has");
        assertThat(post(ACME_PAGE, Map.of("id", "estate-firm", "name", "Acme", "email", "nobody", "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"email-error\"", "value=\"nobody\"");
        assertThat(post(ACME_PAGE, Map.of("id", "estate-firm", "name", "Acme", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else");
    }

    @Test
    void aReasonThatIsTooLongSavesNothing() {
        Map<String, String> changed =
                Map.of("id", "estate-firm", "name", "Changed", "version", "1", "why", "x".repeat(501));

        assertThat(post(ACME_PAGE, changed)).hasStatus(422).bodyText().contains("id=\"why-error\"");

        assertThat(contractors.find(ACME).orElseThrow().name()).isEqualTo("Acme");
    }

    @Test
    void accreditationsThatRunOutAreFlagged() {
        assertThat(post(
                        ACME_PAGE + "/accreditations",
                        Map.of("body", "UKAS", "standard", "ISO/IEC 17020", "number", "0123", "expires", "2020-01-31")))
                .hasStatus(302);
        assertThat(get("/programme/contractors")).bodyText().contains("Expired", "ISO/IEC 17020, 31 Jan 2020");
        assertThat(get(ACME_PAGE)).bodyText().contains("Not valid");
        assertThat(post(
                        ACME_PAGE + "/accreditations",
                        Map.of("body", "UKAS", "standard", "ISO/IEC 17020", "number", "0123")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"number-error\"");
        assertThat(post(
                        ACME_PAGE + "/accreditations",
                        Map.of(
                                "body",
                                "UKAS",
                                "standard",
                                "",
                                "number",
                                "1",
                                "issued",
                                "2026-02-01",
                                "expires",
                                "2026-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"standard-error\"", "id=\"expires-error\"");

        assertThat(post(
                        ACME_PAGE + "/accreditations/removal",
                        Map.of("body", "UKAS", "standard", "ISO/IEC 17020", "number", "0123")))
                .hasStatus(302);
        assertThat(contractors.find(ACME).orElseThrow().accreditations()).isEmpty();
    }

    @Test
    void aContractorIsAssignedFromEitherSideAndTheAssignmentEnds() {
        assertThat(post(ACME_PAGE + "/assignments", Map.of("site", "est-1", "work", "site-survey")))
                .hasStatus(302);
        assertThat(post("/programme/sites/EST-1/contractors", Map.of("contractor", "estate-firm", "work", "circuit")))
                .hasStatus(302)
                .hasHeader("Location", "/programme/sites/EST-1/contractors");
        assertThat(get(ACME_PAGE)).bodyText().contains("Estate Hall", "Site survey", "Assigned");
        assertThat(get("/programme/sites/EST-1/contractors")).bodyText().contains("Acme", "Circuit");
        assertThat(post(ACME_PAGE + "/removal", Map.of())).hasStatus(422);

        long id = contractors.at(SITE).get(0).id();
        assertThat(post(ACME_PAGE + "/assignments/" + id + "/end", Map.of("last_day", "", "back", "site")))
                .hasStatus(302)
                .hasHeader("Location", "/programme/sites/EST-1/contractors");
        assertThat(contractors.at(SITE).get(0).until()).isNotNull();
        assertThat(post(ACME_PAGE + "/assignments/999999/end", Map.of())).hasStatus(404);
    }

    @Test
    void whatIsWrongWithAnAssignmentStandsBesideItsField() {
        assertThat(post(ACME_PAGE + "/assignments", Map.of("site", "NOWHERE", "work", "circuit")))
                .hasStatus(422)
                .bodyText()
                .contains("Site must be the code of a site");
        assertThat(post(ACME_PAGE + "/assignments", Map.of("site", "x", "work", "", "from", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"site-error\"", "id=\"work-error\"", "id=\"from-error\"");
        assertThat(post("/programme/sites/EST-1/contractors", Map.of("contractor", "", "work", "circuit")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"contractor-error\"");
    }

    @Test
    void engineersAndRolloutManagersWriteAndViewersRead() {
        assertThat(web.get().uri(ACME_PAGE).with(user("una").roles("VIEWER")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(">Save<", ">Assign<");
        for (String path : List.of(CIRCUITS, ACME_PAGE, "/programme/sites/EST-1/contractors")) {
            assertThat(web.post().uri(path).with(user("una").roles("VIEWER")).with(csrf()))
                    .hasStatus(403);
            assertThat(web.post()
                            .uri(path)
                            .with(user("una").roles("VIEWER", "ENGINEER"))
                            .with(csrf()))
                    .hasStatus(422);
        }
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ROLLOUT_MANAGER"))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ROLLOUT_MANAGER"))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
