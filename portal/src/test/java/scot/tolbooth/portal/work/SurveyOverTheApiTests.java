package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
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
import scot.tolbooth.portal.staff.ScottishTime;

/** A surveyors' firm and a laboratory hand in an asbestos survey: over the API, and the laboratory on its pages. */
@SpringBootTest(classes = WholePortal.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyOverTheApiTests {

    private static final Change CHANGE = Change.by("test");
    private static final SiteCode SITE = new SiteCode("APIW-1");
    private static final ContractorId SURVEYORS = new ContractorId("api-surveyors");
    private static final ContractorId LABORATORY = new ContractorId("api-laboratory");
    private static final String PAGES = "/programme/work/APIW-1";

    @Autowired
    MockMvcTester web;

    @Autowired
    Documents documents;

    @Autowired
    AsbestosSurveys surveys;

    @Autowired
    AsbestosRegister register;

    @Autowired
    WorkAreas areas;

    private LocalDate today = LocalDate.EPOCH;
    private String survey = "";
    private long hall;

    @BeforeAll
    void aSiteWithItsSurveyorsAndItsLaboratory(
            @Autowired Sites sites, @Autowired Contractors contractors, @Autowired Clock clock) {
        today = new ScottishTime(clock).today();
        Position position = new Position(55.8, -3.9);
        sites.save(
                new Site(
                        SITE, "Work Hall", SiteKind.OTHER, null, null, null, null, position, true, null, null, null, 0),
                CHANGE);
        firm(contractors, SURVEYORS, WorkKind.ASBESTOS_SURVEY, "ISO/IEC 17020", "0123");
        firm(contractors, LABORATORY, WorkKind.SAMPLE_ANALYSIS, "ISO/IEC 17025", "2700");
        MockHttpSession admin = signIn("admin");
        account(admin, "sven", SURVEYORS);
        account(admin, "lara", LABORATORY);
    }

    @BeforeEach
    void aSurveyThatWasMadeToday() {
        WorkArea area = areas.add(
                SITE,
                new WorkAreaPlan("Hall " + areas.of(SITE).size(), WorkAreaKind.ROOM, "two access points", true),
                CHANGE);
        hall = area.id().value();
        Survey ordered = surveys.order(
                new SurveyOrder(SITE, SurveyKind.REFURBISHMENT, SURVEYORS, today), List.of(area.id()), CHANGE);
        survey = "/APIW-1/surveys/" + ordered.id();
        surveys.take(
                ordered.id(),
                ordered.version(),
                new scot.tolbooth.inventory.rollout.asbestos.SurveyStep.VisitBooked(
                        new scot.tolbooth.inventory.rollout.asbestos.Visit(today, today)),
                CHANGE);
        assertThat(send("sven", "POST", survey + "/surveyor", surveyor())).hasStatusOk();
    }

    @Test
    void aSurveyGoesFromVisitToReportAndNoFurther() {
        assertThat(send("sven", "POST", survey + "/samples", sample("S1"))).hasStatusOk();
        assertThat(send("sven", "POST", survey + "/report", report(1)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("document");
        long document = number(raw("sven", "Report R-7", new byte[] {1, 2}), "$.id");
        assertThat(send("sven", "POST", survey + "/report", report(document)))
                .as("a sample has no result yet")
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("no laboratory result for sample S1");

        assertThat(send("lara", "PUT", survey + "/samples/S1/result", result("2700", today)))
                .hasStatusOk();
        assertThat(send("lara", "POST", survey + "/results-in", "{\"results_on\": \"%s\"}".formatted(today)))
                .hasStatusOk();
        MvcTestResult handedIn = send("sven", "POST", survey + "/report", report(document));

        assertThat(handedIn)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo(SurveyState.REPORT_RECEIVED.word());
        assertThat(number(handedIn, "$.no_access[0].work_area")).isEqualTo(hall);
        assertThat(send("sven", "POST", survey + "/steps", "{\"step\": \"accepted\"}"))
                .as("a contractor reviews nothing")
                .hasStatus(404);
    }

    @Test
    void whatWasWrittenForAnotherVersionIsRefused() {
        MvcTestResult read = send("sven", "GET", survey, null);
        String tag = Objects.requireNonNull(read.getResponse().getHeader("ETag"));
        assertThat(send("sven", "POST", survey + "/samples", sample("S1"), tag)).hasStatusOk();

        assertThat(send("sven", "POST", survey + "/samples", sample("S2"), tag)).hasStatus(412);
        assertThat(send("lara", "PUT", survey + "/samples/S1/result", result("2700", today), tag))
                .hasStatus(412);
    }

    @Test
    void theChainOfASampleIsKeptFromTheWallToTheCertificate() {
        assertThat(send("sven", "POST", survey + "/samples", sample("S1"))).hasStatusOk();
        assertThat(send("lara", "GET", "/waiting-samples", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].sample.number")
                .isEqualTo("S1");
        MvcTestResult certificate = upload("lara", "Certificate 17", new byte[] {3});
        long document = number(certificate, "$.id");
        String result = result("2700", today).replace("}", ", \"certificate\": " + document + "}");

        MvcTestResult answer = send("lara", "PUT", survey + "/samples/S1/result", result);

        assertThat(answer).hasStatusOk();
        Map<String, Object> sample = JsonPath.read(text(answer), "$.samples[0]");
        assertThat(sample)
                .containsEntry("taken_on", today.toString())
                .containsEntry("received_on", today.toString())
                .containsEntry("analysed_by", "Al Yst")
                .containsEntry("method", "PLM, HSG248")
                .containsEntry("result", "other")
                .containsEntry("fibres", List.of("amosite", "tremolite"))
                .containsEntry("laboratory_accredited_until", today.plusYears(1).toString())
                .containsEntry("certificate", (int) document);
        assertThat(send("lara", "GET", "/waiting-samples", null))
                .bodyJson()
                .extractingPath(
                        "$.items[?(@.sample.number == 'S1' && @.survey == " + survey.replaceAll(".*/", "") + ")]")
                .asArray()
                .isEmpty();
    }

    @Test
    void aLaboratoryWithoutAValidAccreditationHandsInNothing() {
        assertThat(send("sven", "POST", survey + "/samples", sample("S1"))).hasStatusOk();

        assertThat(send("lara", "PUT", survey + "/samples/S1/result", result("9999", today)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("laboratory_accreditation");
        assertThat(send("lara", "POST", survey + "/samples", sample("S2")))
                .as("a laboratory takes no samples")
                .hasStatus(404);
        assertThat(send("lara", "PUT", survey + "/samples/S9/result", result("2700", today)))
                .hasStatus(422);
    }

    @Test
    void itemsAreHandedInWithTheirMaterialScores() {
        String item = """
                {"work_area": %d, "location": "above the door", "material": "insulating board", "found_on": "%s",
                 "product_score": 2, "damage_score": 1, "surface_score": 1, "fibre_score": 2}
                """.formatted(hall, today);

        assertThat(send("sven", "POST", survey + "/items", item))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.material_score")
                .isEqualTo(6);
        assertThat(send("sven", "GET", survey + "/items", null))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
        assertThat(send("lara", "POST", survey + "/items", item)).hasStatus(404);
    }

    @Test
    void anUploadIsAnsweredWithItsDigestAndRepeatedWithoutEffect() {
        byte[] content = "abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        MvcTestResult first = raw("sven", "Photographs", content);
        MvcTestResult again = raw("sven", "Photographs", content);

        assertThat(first)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.sha256")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(again).hasStatusOk();
        assertThat(number(again, "$.id")).isEqualTo(number(first, "$.id"));
        assertThat(upload("sven", "Photographs", content)).as("as a form too").hasStatusOk();
        String address = Objects.requireNonNull(first.getResponse().getHeader("Location"));
        MvcTestResult download = web.get()
                .uri(address + "/content")
                .with(httpBasic("sven", WholePortal.PASSWORD))
                .exchange();
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(content);
        assertThat(web.get().uri(address).with(httpBasic("lara", WholePortal.PASSWORD)))
                .as("what nobody accepted is its firm's alone")
                .hasStatus(404);
    }

    @Test
    void anUploadIsBounded() {
        assertThat(raw("sven", "Film", new byte[NewDocument.LARGEST + 1])).hasStatus(413);
        assertThat(raw("sven", "Empty", new byte[0])).hasStatus(400);
        assertThat(documents.of(SITE)).noneMatch(one -> one.title().equals("Film"));
    }

    @Test
    void theSheetSaysWhatThePageSaysAndTheRegisterIsAcknowledged() {
        int number =
                register.publish(SITE, today, null, "Ceiling tiles", CHANGE).number();

        assertThat(send("sven", "GET", "/APIW-1/sheet", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.register[0].acknowledged")
                .isEqualTo(false);
        String body = "{\"register_version\": %d, \"person\": \"Sven Ek\"}";
        assertThat(send("sven", "POST", "/APIW-1/register/acknowledgements", body.formatted(number + 1)))
                .hasStatus(422);
        for (int time = 0; time < 2; time++) {
            assertThat(send("sven", "POST", "/APIW-1/register/acknowledgements", body.formatted(number)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.acknowledged")
                    .isEqualTo(true);
        }
        assertThat(register.acknowledgements(SITE))
                .filteredOn(one -> one.registerVersion() == number)
                .hasSize(1);
    }

    @Test
    void aVisitIsMovedOverTheApiAndOnItsPage() {
        MvcTestResult booked = send(
                "sven",
                "POST",
                "/APIW-1/visits",
                "{\"work\": \"asbestos-survey\", \"first_day\": \"%s\", \"arrives\": \"09:00\", \"leaves\": \"12:00\"}"
                        .formatted(today.plusDays(5)));
        assertThat(booked).hasStatus(201);
        String visit = "/APIW-1/visits/" + number(booked, "$.id");
        String times = "{\"first_day\": \"%s\", \"arrives\": \"10:00\", \"leaves\": \"12:00\"}";

        assertThat(send("sven", "PUT", visit + "/times", times.formatted(today.plusDays(6)), "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .extractingPath("$.arrives")
                .isEqualTo("10:00");
        assertThat(send("sven", "PUT", visit + "/times", times.formatted(today), "\"1\""))
                .hasStatus(412);
        assertThat(send("sven", "PUT", visit + "/times", times.formatted(today.minusDays(1))))
                .hasStatus(409);
        Map<String, String> form = Map.of(
                "version", "2", "first_day", today.plusDays(8).toString(), "arrives", "09:30", "leaves", "11:00");
        assertThat(post(signIn("sven"), "/programme/work" + visit + "/times", form))
                .hasStatus(302);
        assertThat(post(signIn("sven"), "/programme/work" + visit + "/times", form))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else", "value=\"09:30\"");
        String cancelled = "{\"state\": \"cancelled\", \"reason\": \"contractor\"}";
        assertThat(send("sven", "POST", visit + "/conclusion", cancelled, "\"3\""))
                .hasStatusOk();
    }

    @Test
    void aLaboratoryHandsInAResultOnItsPage() {
        assertThat(send("sven", "POST", survey + "/samples", sample("S7"))).hasStatusOk();
        MockHttpSession lara = signIn("lara");
        String page = "/programme/work" + survey + "/samples";
        assertThat(get(lara, "/programme/work")).bodyText().contains("Hand in the laboratory result");
        assertThat(get(lara, "/programme/work")).bodyText().doesNotContain("Book a visit");
        assertThat(get(lara, "/programme/work/_samples"))
                .hasStatusOk()
                .bodyText()
                .contains("S7");
        assertThat(get(lara, PAGES)).bodyText().contains("Surveys whose samples you may report on");
        assertThat(get(lara, page)).hasStatusOk().bodyText().contains("Waits").doesNotContain("Record a sample");
        assertThat(get(lara, page + "/S7")).hasStatusOk().bodyText().contains("value=\"2700\"");
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "version",
                number(send("lara", "GET", survey, null), "$.version") + "",
                "received_on",
                today.toString(),
                "analysed_on",
                today.toString(),
                "analysed_by",
                "Al Yst",
                "method",
                "PLM, HSG248",
                "laboratory",
                "Air Lab",
                "laboratory_accreditation",
                "1"));
        assertThat(post(lara, page + "/S7", fields)).hasStatus(422).bodyText().contains("id=\"fibres-error\"");
        fields.put("fibre-amosite", "yes");
        assertThat(post(lara, page + "/S7", fields))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"laboratory_accreditation-error\"", "value=\"Al Yst\"");
        fields.put("laboratory_accreditation", "2700");

        assertThat(post(lara, page + "/S7", fields)).hasStatus(302);

        assertThat(get(lara, page))
                .bodyText()
                .contains("Amosite", "PLM, HSG248")
                .doesNotContain(">Waits<");
        assertThat(post(lara, page + "/S7", fields)).hasStatus(422).bodyText().contains("has gone on meanwhile");
    }

    @Test
    void surveyorsHandInSamplesAndItemsOnTheirPages() {
        MockHttpSession sven = signIn("sven");
        String page = "/programme/work" + survey;
        assertThat(get(sven, page)).bodyText().contains("Samples (0)", "Items found");
        Map<String, String> sample = new java.util.HashMap<>(Map.of(
                "version",
                number(send("sven", "GET", survey, null), "$.version") + "",
                "number",
                "S1",
                "location",
                "",
                "material",
                "board",
                "taken_on",
                today.toString()));
        assertThat(post(sven, page + "/samples", sample))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"location-error\"");
        sample.put("location", "above the door");
        assertThat(post(sven, page + "/samples", sample)).hasStatus(302);
        assertThat(get(sven, page + "/samples")).bodyText().contains("above the door", "Record a sample");

        Map<String, String> item = new java.util.HashMap<>(
                Map.of("work_area", hall + "", "location", "door", "material", "board", "found_on", today.toString()));
        item.put("product_score", "9");
        assertThat(post(sven, page + "/items", item)).hasStatus(422).bodyText().contains("id=\"product_score-error\"");
        item.putAll(Map.of("product_score", "2", "damage_score", "1", "surface_score", "1", "fibre_score", "2"));
        assertThat(post(sven, page + "/items", item)).hasStatus(302);
        assertThat(get(sven, page + "/items")).hasStatusOk().bodyText().contains("6 (low)");
    }

    private MvcTestResult send(
            String account, String method, String path, @org.jspecify.annotations.Nullable String body) {
        return send(account, method, path, body, "*");
    }

    private MvcTestResult send(
            String account,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            String ifMatch) {
        var request = web.method(HttpMethod.valueOf(method))
                .uri("/api/v1/work" + path)
                .header("If-Match", ifMatch)
                .with(httpBasic(account, WholePortal.PASSWORD));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult raw(String account, String title, byte[] content) {
        return web.post()
                .uri("/api/v1/work/APIW-1/documents?title={title}&kind=survey-report&file_name=r.pdf", title)
                .with(httpBasic(account, WholePortal.PASSWORD))
                .contentType(MediaType.APPLICATION_PDF)
                .content(content)
                .exchange();
    }

    private MvcTestResult upload(String account, String title, byte[] content) {
        var request = web.post().uri("/api/v1/work/APIW-1/documents").multipart();
        request.with(httpBasic(account, WholePortal.PASSWORD));
        request.param("title", title).param("kind", "survey-report");
        return request.file(new MockMultipartFile("file", "r.pdf", "application/pdf", content))
                .exchange();
    }

    private MvcTestResult get(MockHttpSession by, String path) {
        return web.get().uri(path).session(by).exchange();
    }

    private MvcTestResult post(MockHttpSession by, String path, Map<String, String> fields) {
        var request = web.post().uri(path).session(by).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String surveyor() {
        return """
                {"visit_from": "%s", "visit_to": "%s", "surveyor": "Sven Ek", "organisation": "Surveyors",
                 "accreditation": "0123", "accredited_until": "%s"}
                """.formatted(today, today, today.plusYears(1));
    }

    private String sample(String number) {
        return "{\"number\": \"%s\", \"location\": \"door\", \"material\": \"board\", \"taken_on\": \"%s\"}"
                .formatted(number, today);
    }

    private String result(String accreditation, LocalDate on) {
        return """
                {"reference": "AL-1", "received_on": "%s", "analysed_on": "%s", "analysed_by": "Al Yst",
                 "method": "PLM, HSG248", "laboratory": "Air Lab", "laboratory_accreditation": "%s",
                 "result": "other", "fibres": ["amosite", "tremolite"]}
                """.formatted(on, on, accreditation);
    }

    private String report(long document) {
        return """
                {"report_reference": "R-7", "document": %d, "no_access": [{"work_area": %d, "reason": "locked"}],
                 "other_no_access": ["Loft"]}
                """.formatted(document, hall);
    }

    private static long number(MvcTestResult answer, String path) {
        return JsonPath.<Number>read(text(answer), path).longValue();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MockHttpSession signIn(String name) {
        return (MockHttpSession) Objects.requireNonNull(post(
                        new MockHttpSession(),
                        "/staff/sign-in",
                        Map.of("username", name, "password", WholePortal.PASSWORD))
                .getRequest()
                .getSession(false));
    }

    private void account(MockHttpSession admin, String name, ContractorId contractor) {
        Map<String, String> fields = Map.of(
                "name", name, "role", "contractor", "contractor", contractor.value(), "password", WholePortal.PASSWORD);
        assertThat(post(admin, "/staff/accounts", fields)).hasStatus(302);
    }

    private void firm(Contractors contractors, ContractorId id, WorkKind work, String standard, String number) {
        Accreditation ukas = new Accreditation("UKAS", standard, number, null, today.plusYears(1));
        contractors.save(
                new Contractor(id, id.value(), null, null, null, null, Map.of(), List.of(ukas), false, 0), CHANGE);
        contractors.assign(new Assignment(0, id, SITE, work, today, null), CHANGE);
    }
}
