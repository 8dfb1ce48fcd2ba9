package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contact.ContactDetails;
import scot.tolbooth.inventory.contact.ContactRole;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyState;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitState;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.ScottishTime;

/** What a contractor does on its work list. */
@SpringBootTest(classes = WholePortal.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesTests {

    private static final Change CHANGE = Change.by("test");
    private static final SiteCode SCHOOL = new SiteCode("WORK-1");
    private static final ContractorId FIRM = new ContractorId("work-firm");
    private static final String SHEET = "/programme/work/WORK-1";

    @Autowired
    MockMvcTester web;

    @Autowired
    Visits visits;

    @Autowired
    Documents documents;

    @Autowired
    AsbestosSurveys surveys;

    @Autowired
    AsbestosRegister register;

    @Autowired
    WorkAreas areas;

    private MockHttpSession session = new MockHttpSession();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    void aSchoolInItsTerm(
            @Autowired Sites sites,
            @Autowired Contractors contractors,
            @Autowired Contacts contacts,
            @Autowired AccessConstraints access,
            @Autowired Clock clock) {
        today = new ScottishTime(clock).today();
        sites.save(school(), CHANGE);
        Accreditation ukas = new Accreditation("UKAS", "ISO/IEC 17020", "0123", null, today.plusYears(1));
        contractors.save(
                new Contractor(FIRM, "Work Firm", null, null, null, null, Map.of(), List.of(ukas), false, 0), CHANGE);
        for (WorkKind work : List.of(WorkKind.ASBESTOS_SURVEY, WorkKind.SITE_SURVEY)) {
            contractors.assign(new Assignment(0, FIRM, SCHOOL, work, today, null), CHANGE);
        }
        contacts.add(
                SCHOOL,
                new ContactDetails(ContactRole.KEYHOLDER, "Ina Key", null, "01698 000000", null, null, null, null),
                CHANGE);
        access.add(SCHOOL, new AccessRule.Closed(today.plusDays(10), today.plusDays(60)), "school term", CHANGE);
        post(
                signIn("admin"),
                "/staff/accounts",
                Map.of(
                        "name",
                        "wilma",
                        "role",
                        "contractor",
                        "contractor",
                        "work-firm",
                        "password",
                        WholePortal.PASSWORD));
        session = signIn("wilma");
    }

    @Test
    void theSheetSaysWhatThereIsToKnow() {
        assertThat(get(SHEET))
                .hasStatusOk()
                .bodyText()
                .contains("Work Primary", "1 School Road", "Ina Key", "01698 000000", "school term")
                .contains("Site survey, Asbestos survey");
        assertThat(get("/programme/work")).bodyText().contains("Book a visit for site survey");
    }

    @Test
    void noVisitIsBookedInSchoolTerm() {
        assertThat(post(session, SHEET + "/visits", visit("site-survey", today.plusDays(12))))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be booked. Site WORK-1: closed from", "school term", "value=\"09:00\"");
    }

    @Test
    void aVisitIsBookedAndCancelledForAReason() {
        assertThat(get(SHEET + "/visits/_new")).hasStatusOk();
        assertThat(post(session, SHEET + "/visits", visit("site-survey", today.plusDays(2))))
                .hasStatus(302)
                .hasHeader("Location", SHEET);
        Visit booked = latest(WorkKind.SITE_SURVEY);
        assertThat(booked.bookedBy()).isEqualTo("wilma");
        String page = SHEET + "/visits/" + booked.id();
        assertThat(get(page)).hasStatusOk().bodyText().contains("What came of it");

        assertThat(post(session, page, Map.of("version", "1", "state", "cancelled")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reason-error\"");
        assertThat(post(session, page, Map.of("version", "1", "state", "done")))
                .hasStatus(422)
                .bodyText()
                .contains("must be cancelled as long as the visit has not begun");
        assertThat(post(session, page, Map.of("version", "1", "state", "cancelled", "reason", "weather")))
                .hasStatus(302);
        assertThat(latest(WorkKind.SITE_SURVEY).conclusion().state()).isEqualTo(VisitState.CANCELLED);
        assertThat(post(session, page, Map.of("version", "1", "state", "cancelled", "reason", "weather")))
                .hasStatus(422)
                .bodyText()
                .contains("recorded by someone else meanwhile");
    }

    @Test
    void whatIsWrongWithABookingStandsBesideItsField() {
        assertThat(post(session, SHEET + "/visits", Map.of("work", "", "first_day", "soon", "arrives", "9")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"work-error\"", "id=\"first_day-error\"", "id=\"arrives-error\"", "id=\"leaves-error\"");
        Map<String, String> backwards = new java.util.HashMap<>(visit("site-survey", today));
        backwards.put("leaves", "08:00");
        assertThat(post(session, SHEET + "/visits", backwards))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"leaves-error\"");
    }

    @Test
    void theRegisterIsReadAndAcknowledgedInItsPresentVersion() {
        int number = register.publish(SCHOOL, today, null, "Ceiling tiles of the hall", CHANGE)
                .number();
        assertThat(get("/programme/work"))
                .bodyText()
                .contains("Read and acknowledge version " + number + " of the asbestos register");
        assertThat(get(SHEET)).bodyText().contains("Ceiling tiles of the hall");
        Map<String, String> fields = Map.of("register_version", Integer.toString(number), "person", "Wilma Watt");

        assertThat(post(session, SHEET + "/acknowledgements", Map.of("register_version", "99", "person", "W")))
                .hasStatus(422);
        assertThat(post(session, SHEET + "/acknowledgements", fields)).hasStatus(302);

        assertThat(register.acknowledgements(SCHOOL))
                .anySatisfy(one -> assertThat(one.contractor()).isEqualTo(FIRM));
        assertThat(get(SHEET)).bodyText().contains("Your firm has acknowledged the present version");
    }

    @Test
    void documentsAreHandedInAndReadAgainAsTheyWere() {
        byte[] content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(get(SHEET + "/documents/_new")).hasStatusOk();
        assertThat(upload(SHEET + "/documents", Map.of("title", "Photographs", "kind", "photograph"), content))
                .hasStatus(302);

        Document document = documents.of(SCHOOL).stream()
                .filter(one -> one.title().equals("Photographs"))
                .findFirst()
                .orElseThrow();
        assertThat(document.uploadedBy()).isEqualTo("wilma");
        MvcTestResult download = get(SHEET + "/documents/" + document.id().value());
        assertThat(download).hasStatusOk().hasHeader("Content-Type", "application/octet-stream");
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(content);
        assertThat(upload(SHEET + "/documents", Map.of("title", "", "kind", ""), content))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"kind-error\"", "id=\"title-error\"");
        assertThat(post(session, SHEET + "/documents", Map.of("title", "None", "kind", "other")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"file-error\"");
    }

    @Test
    void whatNobodyAcceptedOfOthersIsNotShown() {
        Document draft = documents.add(
                new scot.tolbooth.inventory.document.NewDocument(
                        SCHOOL,
                        "Another firm's offer",
                        scot.tolbooth.inventory.document.DocumentKind.OTHER,
                        "offer.pdf",
                        "application/pdf",
                        new byte[] {1},
                        null),
                CHANGE);

        assertThat(get(SHEET)).bodyText().doesNotContain("Another firm's offer", "Another firm&#39;s offer");
        assertThat(get(SHEET + "/documents/" + draft.id().value())).hasStatus(404);
    }

    @Test
    void anAsbestosSurveyGoesFromVisitToReportAndNoFurther() {
        WorkArea hall =
                areas.add(SCHOOL, new WorkAreaPlan("Hall", WorkAreaKind.ROOM, "two access points", true), CHANGE);
        Survey survey = surveys.order(
                new SurveyOrder(SCHOOL, SurveyKind.REFURBISHMENT, FIRM, today), List.of(hall.id()), CHANGE);
        String page = SHEET + "/surveys/" + survey.id();
        assertThat(get(page)).hasStatusOk().bodyText().contains("Book the visit");

        assertThat(post(session, SHEET + "/visits", visit("asbestos-survey", today)))
                .hasStatus(302);
        assertThat(state(survey)).isEqualTo(SurveyState.VISIT_BOOKED);
        assertThat(get(page)).bodyText().contains("Who surveyed, and when", "value=\"0123\"");
        assertThat(post(
                        session,
                        page + "/surveyor",
                        Map.of(
                                "version",
                                version(survey),
                                "visit_from",
                                today.toString(),
                                "surveyor",
                                "",
                                "organisation",
                                "F")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"surveyor-error\"");
        assertThat(post(
                        session,
                        page + "/surveyor",
                        Map.of(
                                "version",
                                version(survey),
                                "visit_from",
                                today.toString(),
                                "surveyor",
                                "Wilma Watt",
                                "organisation",
                                "Work Firm",
                                "accreditation",
                                "0123",
                                "accredited_until",
                                today.plusYears(1).toString())))
                .hasStatus(302);
        assertThat(state(survey)).isEqualTo(SurveyState.SURVEYED);

        int files = documents.of(SCHOOL).size();
        Map<String, String> unnamed = Map.of("version", version(survey), "report_reference", "");
        assertThat(upload(page + "/report", unnamed, new byte[] {1})).hasStatus(422);
        assertThat(documents.of(SCHOOL))
                .as("a refused report leaves no file behind")
                .hasSize(files);
        assertThat(upload(
                        page + "/report",
                        Map.of(
                                "version",
                                version(survey),
                                "report_reference",
                                "R-7",
                                "no_access-" + hall.id(),
                                "locked",
                                "other_no_access",
                                "Loft\n\nBoiler room"),
                        new byte[] {1}))
                .hasStatus(302);

        Survey handedIn = surveys.find(survey.id()).orElseThrow();
        assertThat(handedIn.state()).isEqualTo(SurveyState.REPORT_RECEIVED);
        assertThat(handedIn.otherNoAccess()).containsExactly("Loft", "Boiler room");
        assertThat(get(page)).bodyText().contains("nothing for you to hand in");
        assertThat(post(
                        session,
                        page + "/surveyor",
                        Map.of(
                                "version",
                                version(survey),
                                "visit_from",
                                today.toString(),
                                "surveyor",
                                "W",
                                "organisation",
                                "F")))
                .hasStatus(422)
                .bodyText()
                .contains("has gone on meanwhile");
    }

    @Test
    void theSameIsDoneOverTheApi() {
        assertThat(api("GET", "", null))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"total\": 1, \"items\": [{\"site\": \"WORK-1\", \"name\": \"Work Primary\"}]}");
        assertThat(api("GET", "/WORK-1", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.works")
                .asArray()
                .containsExactly("site-survey", "asbestos-survey");
        assertThat(api("POST", "/WORK-1/visits", booking(today.plusDays(15))))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("school term");
        assertThat(api("POST", "/WORK-1/visits", "{\"work\": \"gardening\", \"arrives\": \"late\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("work", "first_day", "arrives", "leaves");

        assertThat(api("POST", "/WORK-1/visits", booking(today.plusDays(7)))).hasStatus(201);
        Visit booked = latest(WorkKind.SITE_SURVEY);
        String conclusion = "/WORK-1/visits/" + booked.id() + "/conclusion";
        assertThat(api("POST", conclusion, "{\"state\": \"cancelled\"}")).hasStatus(422);
        assertThat(api("POST", conclusion, "{\"state\": \"cancelled\", \"reason\": \"weather\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("cancelled");
        assertThat(api("POST", conclusion, "{\"state\": \"cancelled\", \"reason\": \"weather\"}"))
                .hasStatus(409);
        assertThat(api("GET", "/WORK-1/visits", null)).hasStatusOk();
        assertThat(api("GET", "/LIB-404", null)).hasStatus(404);
    }

    private MvcTestResult api(String method, String path, @Nullable String body) {
        var request = web.method(HttpMethod.valueOf(method))
                .uri("/api/v1/work" + path)
                .with(httpBasic("wilma", WholePortal.PASSWORD));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String booking(LocalDate day) {
        return "{\"work\": \"site-survey\", \"first_day\": \"%s\", \"arrives\": \"09:00\", \"leaves\": \"15:30\"}"
                .formatted(day);
    }

    private SurveyState state(Survey survey) {
        return surveys.find(survey.id()).orElseThrow().state();
    }

    private String version(Survey survey) {
        return Long.toString(surveys.find(survey.id()).orElseThrow().version());
    }

    private Visit latest(WorkKind work) {
        return visits.of(FIRM).stream()
                .filter(visit -> visit.plan().work() == work)
                .max(Comparator.comparingLong(Visit::id))
                .orElseThrow();
    }

    private static Map<String, String> visit(String work, LocalDate day) {
        return Map.of("work", work, "first_day", day.toString(), "arrives", "09:00", "leaves", "15:30");
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).session(session).exchange();
    }

    private MvcTestResult post(MockHttpSession by, String path, Map<String, String> fields) {
        var request = web.post().uri(path).session(by).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(String path, Map<String, String> fields, byte[] content) {
        var request = web.post().uri(path).multipart();
        request.session(session);
        request.with(csrf());
        fields.forEach(request::param);
        return request.file(new org.springframework.mock.web.MockMultipartFile("file", "a.html", "text/html", content))
                .exchange();
    }

    private MockHttpSession signIn(String name) {
        return (MockHttpSession) Objects.requireNonNull(post(
                        new MockHttpSession(),
                        "/staff/sign-in",
                        Map.of("username", name, "password", WholePortal.PASSWORD))
                .getRequest()
                .getSession(false));
    }

    private static Site school() {
        return new Site(
                SCHOOL,
                "Work Primary",
                SiteKind.SCHOOL,
                "Shotts",
                "1 School Road",
                null,
                null,
                new Position(55.8, -3.9),
                false,
                null,
                null,
                null,
                0);
    }
}
