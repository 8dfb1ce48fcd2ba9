package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoOutcome.PutBack;
import scot.tolbooth.inventory.audit.UndoPreview;
import scot.tolbooth.inventory.audit.ValueChange;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Breakout;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contact.ContactDetails;
import scot.tolbooth.inventory.contact.ContactRole;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.inventory.customfield.FieldRule;
import scot.tolbooth.inventory.customfield.FieldType;
import scot.tolbooth.inventory.rollout.ForecastReason;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** Whatever people edit of a site and its programme is put back from the audit; what is a record is not. */
@SpringBootTest(classes = WholePortal.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PuttingBackTests {

    private static final Change ANN = Change.by("ann");
    private static final Change CAT = Change.by("cat");
    private static final Confirmation UNSURE = new Confirmation(false, null);
    private static final SiteCode SITE = new SiteCode("BACK-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester web;

    @Autowired
    Undo undo;

    @Autowired
    AuditTrail audit;

    @Autowired
    Contacts contacts;

    @Autowired
    CustomFields fields;

    @Autowired
    AccessConstraints access;

    @Autowired
    Circuits circuits;

    @Autowired
    Rollout rollout;

    @Autowired
    Contractors contractors;

    @Autowired
    WorkAreas areas;

    @BeforeAll
    void aSite(@Autowired Sites sites) {
        Position position = new Position(55.8, -3.9);
        sites.save(
                new Site(
                        SITE, "Back Hall", SiteKind.OTHER, null, null, null, null, position, true, null, null, null, 0),
                ANN);
    }

    @Test
    void aContactIsPutBack() {
        SiteContact contact = contacts.add(SITE, contact("Jean Key", "01698 302527"), ANN);
        contacts.replace(contact.with(contact("Jean Lock", null)), CAT);
        AuditEntry entry = latest("contact " + contact.id());

        assertThat(undo.preview(entry).changes())
                .containsExactly(
                        new ValueChange("name", "Jean Lock", "Jean Key"),
                        new ValueChange("phone", null, "01698 302527"));
        assertThat(putBack(entry)).isInstanceOf(PutBack.class);

        assertThat(contacts.find(contact.id()).orElseThrow().details()).isEqualTo(contact.details());
        assertThat(latest("contact " + contact.id()).why()).startsWith("put back what was before change ");
        contacts.remove(contacts.find(contact.id()).orElseThrow(), ANN);
        assertThat(putBack(entry))
                .as("whoever was removed stays forgotten")
                .isEqualTo(new Impossible("contact " + contact.id() + " is there no more"));
    }

    @Test
    void customFieldsArePutBackByTheirRulesOfNow() {
        FieldName floors = new FieldName("back_floors");
        fields.define(new FieldDefinition(floors, "Floors", text(20), false, false, 0), ANN);
        fields.fill(SITE, Map.of("back_floors", "two"), null, ANN);
        fields.fill(SITE, Map.of("back_floors", "three"), null, CAT);
        AuditEntry entry = latest("custom fields BACK-1");

        assertThat(putBack(entry)).isInstanceOf(PutBack.class);
        assertThat(fields.of(SITE).text(floors)).isEqualTo("two");

        fields.fill(SITE, Map.of("back_floors", ""), null, CAT);
        AuditEntry emptied = latest("custom fields BACK-1");
        FieldDefinition now = fields.find(floors).orElseThrow();
        fields.define(new FieldDefinition(floors, "Floors", text(2), false, false, now.version()), ANN);
        assertThat(putBack(emptied))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        refused -> assertThat(refused.sentence()).startsWith("back_floors must"));
        assertThat(fields.of(SITE).text(floors)).isEmpty();
    }

    @Test
    void aLimitOnAccessIsPutBack() {
        AccessRule mondays = new AccessRule.OnlyOn(Set.of(DayOfWeek.MONDAY), null, java.time.LocalTime.of(17, 0));
        AccessConstraint limit = access.add(SITE, mondays, "caretaker", ANN);
        access.replace(limit.with(new AccessRule.Closed(DAY, DAY.plusDays(9)), "term"), CAT);

        assertThat(putBack(latest("access constraint " + limit.id()))).isInstanceOf(PutBack.class);

        AccessConstraint now = access.find(limit.id()).orElseThrow();
        assertThat(now.rule()).isEqualTo(mondays);
        assertThat(now.reason()).isEqualTo("caretaker");
    }

    @Test
    void aCircuitIsPutBackWithAllItsFields() {
        CircuitReference reference = new CircuitReference("BACK-C1");
        Circuit first = new Circuit(
                reference,
                SITE,
                "Supplier",
                "FTTP",
                Breakout.LOCAL,
                Bandwidth.of("100"),
                Bandwidth.of("0.512"),
                new CircuitDates(DAY, DAY.plusDays(30), null, null, null, null),
                null,
                null,
                "first",
                0);
        circuits.save(first, ANN);
        circuits.save(
                new Circuit(reference, SITE, null, null, null, null, null, CircuitDates.UNKNOWN, null, null, null, 0),
                CAT);

        assertThat(putBack(latest("circuit BACK-C1"))).isInstanceOf(PutBack.class);

        assertThat(circuits.find(reference).orElseThrow().withVersion(0)).isEqualTo(first);
    }

    @Test
    void aForecastIsPutBackWithItsReason() {
        record(Milestone.SITE_SURVEY, DAY, null);
        rollout.record(
                MilestoneEntry.of(new SiteMilestone(SITE, Milestone.SITE_SURVEY, DAY, DAY.plusDays(20), null, null))
                        .because(ForecastReason.WEATHER, null),
                CAT);
        AuditEntry entry = latest("rollout BACK-1");
        record(Milestone.CIRCUIT_ORDERED, DAY.plusDays(2), null);

        assertThat(undo.putBack(entry, UNSURE, ANN.because("typed at the wrong site")))
                .as("another milestone of the site does not stand in the way")
                .isInstanceOf(PutBack.class);

        assertThat(milestone(Milestone.SITE_SURVEY).forecast()).isEqualTo(DAY);
        assertThat(rollout.forecastChanges(SITE)).anySatisfy(change -> {
            assertThat(change.to()).isEqualTo(DAY);
            assertThat(change.reason()).isEqualTo(ForecastReason.OTHER);
            assertThat(change.text()).isEqualTo("typed at the wrong site");
        });
    }

    @Test
    void anActualDayComesBackOnlyThroughItsGate() {
        record(Milestone.INSTALLATION, DAY, null);
        audit.record(
                CAT,
                "rollout BACK-1",
                Map.of("milestone", "installation", "forecast", DAY.toString(), "actual", DAY.toString()),
                Map.of("milestone", "installation", "forecast", DAY.toString()));

        assertThat(putBack(latest("rollout BACK-1")))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        refused -> assertThat(refused.sentence()).startsWith("actual must wait: "));
        assertThat(milestone(Milestone.INSTALLATION).actual()).isNull();
    }

    @Test
    void aContractorsDetailsArePutBack() {
        ContractorId id = new ContractorId("back-firm");
        Contractor first = new Contractor(
                id,
                "Back Firm",
                "a@example.org",
                null,
                "1 Road",
                null,
                Map.of(WorkKind.SITE_SURVEY, new WorkTerms(10, 2.5)),
                List.of(new Accreditation("UKAS", "ISO/IEC 17020", "7", null, DAY)),
                false,
                0);
        contractors.save(first, ANN);
        contractors.save(new Contractor(id, "Back", null, null, null, null, Map.of(), List.of(), false, 0), CAT);
        long entry = latest("contractor back-firm").id();
        MockHttpSession admin = signIn();
        String history = "/programme/contractors/back-firm/history";
        assertThat(get(admin, history)).hasStatusOk().bodyText().contains("Back Firm", history + "/" + entry);
        assertThat(get(admin, history + "/" + entry)).hasStatusOk().bodyText().contains("What would change", "1 Road");

        assertThat(post(admin, history + "/" + entry + "/undo", Map.of("why", "mistyped")))
                .hasStatus(302);

        assertThat(contractors.find(id).orElseThrow().withVersion(0)).isEqualTo(first);
        assertThat(latest("contractor back-firm").why()).isEqualTo("mistyped");
        assertThat(get(admin, "/programme/contractors/other/history")).hasStatus(404);
    }

    @Test
    void whatIsARecordIsSupersededNotPutBack() {
        areas.add(SITE, new WorkAreaPlan("Hall", WorkAreaKind.ROOM, "two access points", true), ANN);
        AuditEntry entry = latest("asbestos BACK-1");

        assertThat(undo.isPossible(entry)).isFalse();
        assertThat(putBack(entry))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        refused -> assertThat(refused.sentence()).contains("superseded"));
        assertThat(get(signIn(), "/programme/sites/BACK-1/history"))
                .bodyText()
                .contains("are records: they are superseded by later ones, never put back");
    }

    @Test
    void whoLookedBeforeALaterChangeIsToldSo() {
        SiteContact contact = contacts.add(SITE, contact("A", null), ANN);
        contacts.replace(contact.with(contact("B", null)), CAT);
        AuditEntry entry = latest("contact " + contact.id());
        UndoPreview looked = undo.preview(entry);
        contacts.replace(contacts.find(contact.id()).orElseThrow().with(contact("C", null)), ANN);

        assertThat(undo.putBack(entry, new Confirmation(true, looked.seen()), CAT))
                .isInstanceOfSatisfying(
                        ChangedSince.class,
                        since -> assertThat(since.sentence()).contains("since you looked"));
        String page = "/programme/sites/BACK-1/history/" + entry.id();
        assertThat(get(signIn(), page))
                .hasStatusOk()
                .bodyText()
                .contains("Name has been changed since, last by ann", "Put it back all the same");
        assertThat(post(signIn(), page + "/undo", Map.of("why", "wrong person")))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was put back", "value=\"wrong person\"");
        assertThat(contacts.find(contact.id()).orElseThrow().details().name()).isEqualTo("C");
        assertThat(undo.putBack(
                        entry, new Confirmation(true, undo.preview(entry).seen()), CAT))
                .isInstanceOf(PutBack.class);
    }

    @Test
    void theApiShowsTheEffectBeforeItHappens() {
        SiteContact contact = contacts.add(SITE, contact("D", null), ANN);
        contacts.replace(contact.with(contact("E", null)), CAT);
        String address = "/api/v1/sites/BACK-1/history/"
                + latest("contact " + contact.id()).id() + "/undo";

        assertThat(web.get().uri(address).with(httpBasic("admin", WholePortal.PASSWORD)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"values\": [{\"field\": \"name\", \"before\": \"E\", \"after\": \"D\"}]}");
        assertThat(web.post().uri(address + "?seen=1").with(httpBasic("admin", WholePortal.PASSWORD)))
                .hasStatus(409);
        assertThat(web.post().uri(address).with(httpBasic("admin", WholePortal.PASSWORD)))
                .hasStatusOk();
        assertThat(contacts.find(contact.id()).orElseThrow().details().name()).isEqualTo("D");
    }

    @Test
    void aLimitOnAccessIsChangedOnItsPageAndOverTheApi() {
        AccessConstraint limit = access.add(SITE, new AccessRule.Escorted(), "alarm", ANN);
        MockHttpSession admin = signIn();
        String page = "/programme/sites/BACK-1/access/" + limit.id();
        assertThat(get(admin, page)).hasStatusOk().bodyText().contains("value=\"alarm\"");
        Map<String, String> typed =
                Map.of("rule", "closed", "from", "2026-08-18", "until", "2026-10-09", "reason", "term", "version", "1");
        assertThat(post(admin, page, typed)).hasStatus(302);
        assertThat(access.find(limit.id()).orElseThrow().rule().words()).startsWith("closed from 18 Aug 2026");

        assertThat(post(admin, page, typed))
                .as("what was typed for another version is refused, and kept")
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else meanwhile", "value=\"2026-10-09\"");
        assertThat(post(admin, page + "/removal", Map.of("version", "1"))).hasStatus(422);
        String api = "/api/v1/sites/BACK-1/access-constraints/" + limit.id();
        for (int status : List.of(200, 412)) {
            assertThat(web.put()
                            .uri(api)
                            .with(httpBasic("admin", WholePortal.PASSWORD))
                            .header("If-Match", "\"2\"")
                            .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                            .content("{\"rule\": \"escort\", \"reason\": \"keys\"}"))
                    .hasStatus(status);
        }
        assertThat(web.put()
                        .uri("/api/v1/sites/BACK-1/access-constraints/999999")
                        .with(httpBasic("admin", WholePortal.PASSWORD))
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .content("{\"rule\": \"escort\", \"reason\": \"keys\"}"))
                .hasStatus(404);
        assertThat(post(admin, page + "/removal", Map.of("version", "3"))).hasStatus(302);
    }

    private static FieldRule text(int longest) {
        return new FieldRule(FieldType.TEXT, List.of(), longest, null, null);
    }

    private UndoOutcome putBack(AuditEntry entry) {
        return undo.putBack(entry, UNSURE, CAT);
    }

    private AuditEntry latest(String subject) {
        return audit.of(subject, 1).get(0);
    }

    private void record(Milestone milestone, LocalDate forecast, @org.jspecify.annotations.Nullable LocalDate actual) {
        rollout.record(MilestoneEntry.of(new SiteMilestone(SITE, milestone, DAY, forecast, actual, null)), ANN);
    }

    private SiteMilestone milestone(Milestone milestone) {
        return rollout.of(SITE).stream()
                .filter(one -> one.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    private static ContactDetails contact(String name, @org.jspecify.annotations.Nullable String phone) {
        return new ContactDetails(ContactRole.KEYHOLDER, name, null, phone, null, null, null, null);
    }

    private MvcTestResult get(MockHttpSession by, String path) {
        return web.get().uri(path).session(by).exchange();
    }

    private MvcTestResult post(MockHttpSession by, String path, Map<String, String> typed) {
        var request = web.post().uri(path).session(by).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MockHttpSession signIn() {
        return (MockHttpSession) Objects.requireNonNull(post(
                        new MockHttpSession(),
                        "/staff/sign-in",
                        Map.of("username", "admin", "password", WholePortal.PASSWORD))
                .getRequest()
                .getSession(false));
    }
}
