package scot.tolbooth.portal.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.journal.Journal;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class RecordPagesTests {

    private static final SiteCode SCHOOL = new SiteCode("REC-001");
    private static final String PAGE = "/programme/sites/REC-001";

    @Autowired
    MockMvcTester web;

    @Autowired
    Sites sites;

    @Autowired
    Contacts contacts;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    CustomFields fields;

    @Autowired
    AccessConstraints access;

    @Autowired
    Circuits circuits;

    @Autowired
    AuditTrail audit;

    @BeforeEach
    void aSchool() {
        sites.save(site("Dalziel High School"), Change.by("test"));
        contacts.of(SCHOOL).forEach(contact -> contacts.remove(contact, Change.by("test")));
    }

    @Test
    void aCircuitsPageSaysWhenItWillBeFull() {
        Circuit circuit = new Circuit(
                new CircuitReference("REC-LINE"),
                SCHOOL,
                null,
                null,
                null,
                Bandwidth.of("1000"),
                null,
                CircuitDates.UNKNOWN,
                null,
                null,
                null,
                0);
        circuits.save(circuit, Change.by("test"));

        assertThat(web.get().uri(PAGE + "/circuits/REC-LINE").with(user("una").roles("VIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("When it will be full")
                .contains("Cannot be forecast: no router and interface are recorded.")
                .contains("Cannot be forecast: no bandwidth is recorded.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/journal", "/fields", "/access"})
    void viewersReadButSeeNoForm(String path) {
        assertThat(web.get().uri(PAGE + path).with(viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Dalziel High School")
                .doesNotContain("class=\"form\"");
        assertThat(web.post().uri(PAGE + path).with(viewer()).with(csrf())).hasStatus(403);
    }

    @Test
    void contactsArePersonalDataAndNotForViewers() {
        assertThat(web.get().uri(PAGE + "/contacts").with(viewer())).hasStatus(403);
        assertThat(get("/contacts")).hasStatusOk();
        assertThat(web.get().uri(PAGE + "/contacts").with(user("eve").roles("VIEWER", "ENGINEER")))
                .hasStatusOk();
    }

    @Test
    void aContactIsAddedChangedAndRemoved() {
        assertThat(post("/contacts", "role", "keyholder", "name", "Jean Brown", "phone", "01698 302527"))
                .hasStatus(302)
                .hasHeader("Location", PAGE + "/contacts");
        SiteContact jean = contacts.of(SCHOOL).get(0);

        assertThat(get("/contacts")).bodyText().contains("Jean Brown", "01698 302527", "Keyholder");
        assertThat(get("/contacts/" + jean.id())).hasStatusOk().bodyText().contains("Jean Brown");
        assertThat(post("/contacts/" + jean.id(), "role", "keyholder", "name", "Jean White", "version", "1"))
                .hasStatus(302);
        assertThat(post("/contacts/" + jean.id(), "role", "keyholder", "name", "Jean Black", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else");
        assertThat(contacts.find(jean.id()).orElseThrow().details().name()).isEqualTo("Jean White");
        assertThat(post("/contacts/" + jean.id() + "/removal")).hasStatus(302);
        assertThat(contacts.of(SCHOOL)).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptBesideTheProblem() {
        assertThat(post("/contacts", "role", "duty-holder", "name", "Council", "until", "yesterday"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"until-error\"", "must be a date such as", "value=\"Council\"");
        assertThat(post("/contacts", "role", "duty-holder", "name", "Council"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"scope-error\"", "must say what this duty holder answers for");
    }

    @Test
    void aDocumentIsUploadedReadAndDecidedOn() {
        assertThat(upload("register.pdf", "content")).hasStatus(302);
        Document document = documents.of(SCHOOL).get(0);
        String address = "/documents/" + document.id();

        assertThat(get("/documents")).hasStatusOk().bodyText().contains("Asbestos register", "register.pdf");
        assertThat(get(address)).bodyText().contains(document.sha256(), "Accept this version");
        assertThat(get(address + "/content"))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(post(address + "/rejection", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error");
        assertThat(post(address + "/acceptance")).hasStatus(302);
        assertThat(post(address + "/rejection", "reason", "late"))
                .hasStatus(422)
                .bodyText()
                .contains("made already");
        assertThat(get(address)).bodyText().contains("Accepted").doesNotContain("Accept this version");
    }

    @Test
    void anUploadWithoutAFileIsRefusedBesideItsField() {
        assertThat(upload("", "")).hasStatus(422).bodyText().contains("id=\"file-error\"", "File must be chosen");
        assertThat(upload("empty.pdf", "")).hasStatus(422).bodyText().contains("File must not be empty");
    }

    @Test
    void aNoteStandsInTheJournalEscaped() {
        assertThat(post("/journal", "severity", "danger", "text", "Roof <b>leaks</b>"))
                .hasStatus(302);

        assertThat(journal.of(SCHOOL).get(0).by()).isEqualTo("rona");
        assertThat(get("/journal")).bodyText().contains("Danger", "Roof &lt;b&gt;leaks&lt;/b&gt;");
        assertThat(post("/journal", "severity", "danger", "text", ""))
                .hasStatus(422)
                .bodyText()
                .contains("text-error");
    }

    @Test
    void customFieldsAreDefinedAndFilledIn() {
        assertThat(at(
                        "/programme/custom-fields",
                        "name",
                        "floors",
                        "label",
                        "Floors",
                        "type",
                        "whole-number",
                        "most",
                        "9"))
                .hasStatus(302);
        assertThat(at("/programme/custom-fields", "name", "owner_kind", "label", "Owner", "type", "choice"))
                .hasStatus(422)
                .bodyText()
                .contains("options-error", "must be 2 to 100 for a choice");
        assertThat(at("/programme/custom-fields", "name", "floors", "label", "Again", "type", "text"))
                .hasStatus(422)
                .bodyText()
                .contains("must be one that no other custom field has");
        assertThat(get("/fields")).bodyText().contains("Floors", "Whole number: at most 9.");

        assertThat(post("/fields", "field_floors", "30", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("field_floors-error", "must be at most 9", "value=\"30\"");
        assertThat(post("/fields", "field_floors", "3", "version", "0")).hasStatus(302);
        assertThat(fields.of(SCHOOL).text(new FieldName("floors"))).isEqualTo("3");
        assertThat(post("/fields", "field_floors", "4", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else");

        String definition = "/programme/custom-fields/floors";
        assertThat(web.get().uri(definition).with(manager()))
                .hasStatusOk()
                .bodyText()
                .contains("Retired");
        assertThat(at(
                        "/programme/custom-fields",
                        "name",
                        "floors",
                        "label",
                        "Floors",
                        "type",
                        "whole-number",
                        "retired",
                        "true",
                        "version",
                        "1"))
                .hasStatus(302);
        assertThat(get("/fields")).bodyText().contains("No longer asked for").doesNotContain("field_floors");
    }

    @Test
    void aSchoolTermIsAddedAndRemoved() {
        assertThat(post("/access", "rule", "closed", "reason", "", "from", "2026-08-18"))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error", "until-error");
        assertThat(post("/access", "rule", "closed", "reason", "term", "from", "2026-08-18", "until", "2026-10-09"))
                .hasStatus(302);
        assertThat(access.refusal(SCHOOL, LocalDate.of(2026, 9, 1))).isPresent();
        assertThat(get("/access")).bodyText().contains("Closed from 18 Aug 2026 to 9 Oct 2026");
        String id = access.of(SCHOOL).get(0).id().toString();
        assertThat(post("/access/" + id + "/removal")).hasStatus(302);

        assertThat(post("/access", "rule", "only-on", "reason", "caretaker"))
                .hasStatus(422)
                .bodyText()
                .contains("days-error");
        assertThat(post("/access", "rule", "only-on", "reason", "caretaker", "days", "MONDAY", "hours_from", "08:00"))
                .hasStatus(302);
        assertThat(get("/access")).bodyText().contains("Access only on Monday from 08:00");
    }

    @Test
    void aChangeIsPutBackFromTheHistory() {
        Site renamed = sites.find(SCHOOL).orElseThrow();
        sites.save(site("Dalziel Academy"), Change.by("ben"));
        long renaming = audit.of("site REC-001", 1).get(0).id();
        assertThat(get("/history")).hasStatusOk().bodyText().contains("Dalziel Academy", "Put back", "ben");

        sites.save(site("Dalziel Campus"), Change.by("cat"));
        String undo = "/history/" + renaming + "/undo";
        assertThat(post(undo)).hasStatus(409).bodyText().contains("Name has been changed since, last by cat.");
        assertThat(post(undo, "confirmed", "true")).hasStatus(302);

        assertThat(sites.find(SCHOOL).orElseThrow().name()).isEqualTo(renamed.name());
        assertThat(web.post().uri(PAGE + undo).with(viewer()).with(csrf())).hasStatus(403);
        assertThat(post("/history/999999/undo")).hasStatus(404);
    }

    @Test
    void aSiteIsArchivedAndRestored() {
        assertThat(post("/history/archive", "why", "sold")).hasStatus(302);
        assertThat(sites.find(SCHOOL).orElseThrow().archived()).isTrue();
        assertThat(web.get().uri("/programme/archived").with(viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("REC-001");
        assertThat(get("/history")).bodyText().contains("Restore this site", "sold");
        assertThat(post("/history/restore")).hasStatus(302);
        assertThat(sites.all()).extracting(Site::code).contains(SCHOOL);
    }

    @Test
    void viewersSeeNoContactsInTheHistory() {
        post("/contacts", "role", "keyholder", "name", "Jean Unseen");

        assertThat(get("/history")).bodyText().contains("Jean Unseen");
        assertThat(web.get().uri(PAGE + "/history").with(viewer()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Jean Unseen", "Put back");
    }

    @Test
    void anUnknownSiteOrThingIsNotFound() {
        for (String path : List.of("REC-999/contacts", "x/journal", "REC-001/documents/999", "REC-001/contacts/abc")) {
            assertThat(web.get().uri("/programme/sites/" + path).with(manager()))
                    .hasStatus(404);
        }
    }

    private MvcTestResult get(String path) {
        return web.get().uri(PAGE + path).with(manager()).exchange();
    }

    private MvcTestResult post(String path, String... typed) {
        return at(PAGE + path, typed);
    }

    private MvcTestResult at(String path, String... typed) {
        var form = web.post().uri(path).with(manager()).with(csrf());
        for (int place = 0; place < typed.length; place += 2) {
            form = form.param(typed[place], typed[place + 1]);
        }
        return form.exchange();
    }

    private MvcTestResult upload(String name, String content) {
        return web.post()
                .uri(PAGE + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content.getBytes(UTF_8)))
                .param("title", "Asbestos register")
                .param("kind", "asbestos-register")
                .with(manager())
                .with(csrf())
                .exchange();
    }

    private static Site site(String name) {
        Position motherwell = new Position(55.79, -3.98);
        return new Site(SCHOOL, name, SiteKind.SCHOOL, null, null, null, null, motherwell, true, null, null, null, 0);
    }

    private static RequestPostProcessor manager() {
        return user("rona").roles("VIEWER", "ROLLOUT_MANAGER");
    }

    private static RequestPostProcessor viewer() {
        return user("una").roles("VIEWER");
    }
}
