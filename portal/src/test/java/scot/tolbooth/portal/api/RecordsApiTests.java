package scot.tolbooth.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RecordsApiTests {

    private static final String SITE = "/sites/REC-001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    private Caller api;

    @BeforeEach
    void site() {
        api = new Caller(mvc);
        api.aSite("REC-001");
        api.aSite("REC-002");
    }

    @Test
    void aContactIsAddedChangedAndRemoved() {
        MvcTestResult added = api.post(
                SITE + "/contacts",
                "{\"role\": \"duty-holder\", \"name\": \"Council\", \"scope\": \"fabric\", \"from\": \"2026-04-01\"}");
        assertThat(added).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        String address = SITE + "/contacts/" + id(added);
        assertThat(added).hasHeader(HttpHeaders.LOCATION, "/api/v1" + address);

        assertThat(api.patch(address, "{\"phone\": \"01698 302527\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"site": "REC-001", "role": "duty-holder", "name": "Council", "scope": "fabric", "from": "2026-04-01",
                 "phone": "01698 302527", "version": 2}
                """);
        assertThat(api.patch(address, "{\"phone\": null, \"version\": 1}")).hasStatus(412);
        assertThat(api.delete(address)).hasStatus(204);
        assertThat(api.get(address)).hasStatus(404);
    }

    @Test
    void problemsOfAContactDoNotRepeatThePerson() {
        MvcTestResult refused = api.post(
                SITE + "/contacts", "{\"role\": \"janitor\", \"name\": \"Jean Brown\", \"phone\": \"ask Jean\"}");

        assertThat(refused).hasStatus(422);
        assertThat(Caller.text(refused)).contains("role", "janitor").doesNotContain("Jean");
        assertThat(Caller.text(api.post(
                        SITE + "/contacts", "{\"role\": \"keyholder\", \"name\": \"A\", \"phone\": \"ask Jean\"}")))
                .contains("\"field\":\"phone\"", "must be a telephone number")
                .doesNotContain("Jean");
    }

    @Test
    void aContactIsFoundAtItsOwnSiteOnly() {
        String id = id(api.post(SITE + "/contacts", "{\"role\": \"keyholder\", \"name\": \"A\"}"));

        assertThat(api.get("/sites/REC-002/contacts/" + id)).hasStatus(404);
        assertThat(api.get("/sites/REC-999/contacts")).hasStatus(404);
        assertThat(api.get(SITE + "/contacts")).hasStatusOk();
    }

    @Test
    void anUploadedFileIsDownloadedAsItWasAndNothingInItMayRun() {
        MvcTestResult added = upload("plan.html", "text/html", "<script>alert(1)</script>", null);
        assertThat(added).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"title": "Plan", "kind": "drawing", "version": 1, "file_name": "plan.html", "size": 25,
                 "media_type": "text/html", "uploaded_by": "morag"}
                """);

        MvcTestResult content = api.get(SITE + "/documents/" + id(added) + "/content");
        assertThat(content).hasStatusOk().hasContentType("application/octet-stream");
        assertThat(content).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(content).hasHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(content.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
        assertThat(Caller.text(content)).isEqualTo("<script>alert(1)</script>");
        assertThat(api.get("/sites/REC-002/documents/" + id(added) + "/content"))
                .hasStatus(404);
    }

    @Test
    void aBetterFileIsTheNextVersionAndEachIsDecidedOnOnce() {
        String first = id(upload("plan.pdf", "application/pdf", "one", null));
        MvcTestResult second = upload("plan.pdf", "application/pdf", "two", first);
        assertThat(second).bodyJson().extractingPath("$.version").isEqualTo(2);

        assertThat(api.post(SITE + "/documents/" + first + "/rejection", "{\"reason\": \"pages are missing\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"decision\": \"rejected\", \"reason\": \"pages are missing\"}");
        assertThat(api.post(SITE + "/documents/" + id(second) + "/acceptance", ""))
                .hasStatusOk();
        assertThat(api.post(SITE + "/documents/" + first + "/acceptance", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Version 1 of Plan was already rejected by morag: upload a new version instead");
    }

    @Test
    void anEmptyFileOrAnUnknownKindIsRefused() {
        assertThat(upload("plan.pdf", "application/pdf", "", null))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"file\", \"message\": \"must not be empty\"}]}");
        assertThat(mvc.post()
                        .uri("/api/v1" + SITE + "/documents")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {1}))
                        .param("kind", "memo"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("title", "kind");
    }

    @Test
    void aNoteIsKept() {
        assertThat(api.post(SITE + "/journal", "{\"severity\": \"warning\", \"text\": \"Key was refused\"}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"severity\": \"warning\", \"text\": \"Key was refused\", \"by\": \"morag\"}");
        assertThat(api.get(SITE + "/journal"))
                .bodyJson()
                .extractingPath("$.items[0].text")
                .isEqualTo("Key was refused");
        assertThat(api.post(SITE + "/journal", "{\"severity\": \"loud\"}")).hasStatus(422);
    }

    @Test
    void customFieldsAreDefinedAndFilledInByTheirRules() {
        assertThat(api.put("/custom-fields/floors", """
                {"label": "Floors", "type": "whole-number", "least": 1, "most": 20, "required": true}
                """)).hasStatus(201);
        assertThat(api.put("/custom-fields/lift", "{\"label\": \"Lift\", \"type\": \"yes-no\"}"))
                .hasStatus(201);

        assertThat(api.patch(SITE + "/custom-fields", "{\"floors\": 3, \"lift\": true}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"site\": \"REC-001\", \"values\": {\"floors\": 3, \"lift\": true}}");
        assertThat(api.patch(SITE + "/custom-fields", "{\"lift\": null}"))
                .bodyJson()
                .extractingPath("$.values")
                .asMap()
                .containsOnlyKeys("floors");
        assertThat(api.patch(SITE + "/custom-fields", "{\"floors\": 99, \"colour\": \"red\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].message")
                .asArray()
                .containsExactly("must be at most 20", "must be a custom field of sites; there are floors, lift");
        assertThat(api.delete("/custom-fields/floors")).hasStatus(409);
    }

    @Test
    void aBadDefinitionIsRefusedWithItsRule() {
        assertThat(api.put("/custom-fields/owner_kind", "{\"label\": \"Owner\", \"type\": \"choice\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be 2 to 100 for a choice");
        assertThat(api.put("/custom-fields/Bad-Name", "{\"label\": \"Owner\", \"type\": \"text\"}"))
                .hasStatus(422);
    }

    @Test
    void aDayOnWhichASiteIsClosedIsRefusedWithTheReason() {
        MvcTestResult added = api.post(SITE + "/access-constraints", """
                {"rule": "closed", "from": "2026-08-18", "until": "2026-10-09", "reason": "school term"}
                """);
        assertThat(added).hasStatus(201);

        assertThat(api.get(SITE + "/access-constraints/on/2026-09-01"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"possible": false, "refusal": "Site REC-001: closed from 18 Aug 2026 to 9 Oct 2026: school term"}
                """);
        assertThat(api.get(SITE + "/access-constraints/on/someday")).hasStatus(400);
        String address = SITE + "/access-constraints/" + id(added);
        assertThat(api.patch(address, "{\"rule\": \"only-on\", \"days\": [\"monday\"], \"hours_from\": \"08:00\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"rule\": \"only-on\", \"days\": [\"monday\"], \"hours_from\": \"08:00\"}");
        assertThat(api.delete(address)).hasStatus(204);
        assertThat(api.get(SITE + "/access-constraints/on/2026-09-01"))
                .bodyJson()
                .extractingPath("$.possible")
                .isEqualTo(true);
    }

    @Test
    void aConstraintWithoutItsDaysIsRefused() {
        assertThat(api.post(SITE + "/access-constraints", "{\"rule\": \"closed\", \"reason\": \"term\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("from", "until");
        assertThat(api.post(SITE + "/access-constraints", "{\"rule\": \"sometimes\"}"))
                .hasStatus(422);
    }

    @Test
    void aSiteWithHistoryIsArchivedAndNotDeleted() {
        api.aSite("REC-003");
        api.post("/sites/REC-003/journal", "{\"severity\": \"info\", \"text\": \"Sold\"}");

        assertThat(api.delete("/sites/REC-003"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Site REC-003 has history that must be kept: archive it, with PATCH {\"archived\": true}");
        assertThat(api.patch("/sites/REC-003", "{\"archived\": true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.archived")
                .isEqualTo(true);
        assertThat(Caller.text(api.get("/sites?size=500"))).doesNotContain("REC-003");
        assertThat(Caller.text(api.get("/sites?size=500&archived=true"))).contains("REC-003");
        assertThat(api.importCsv("sites", "code,name,kind,latitude,longitude\nREC-003,Sold,library,55.8,-3.9\n"))
                .bodyJson()
                .extractingPath("$.rejected[0].problem")
                .isEqualTo("is archived: restore the site first");
        api.aSite("REC-003");
        assertThat(Caller.text(api.get("/sites/REC-003"))).contains("\"archived\":true");
        api.patch("/sites/REC-003", "{\"archived\": false}");
        assertThat(Caller.text(api.get("/sites?size=500"))).contains("REC-003");
    }

    @Test
    void aChangeIsPutBackFromTheHistory() {
        api.aSite("REC-004");
        api.patch("/sites/REC-004", "{\"name\": \"Renamed\"}");
        MvcTestResult history = api.get("/sites/REC-004/history");
        assertThat(history).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"total": 2, "items": [{"by": "morag", "subject": "site REC-004",
                  "changes": [{"field": "name", "before": "A place", "after": "Renamed"}]}, {}]}
                """);
        String id = json.readTree(Caller.text(history)).at("/items/0/id").asString();
        api.patch("/sites/REC-004", "{\"name\": \"Renamed again\"}");

        assertThat(api.post("/sites/REC-004/history/" + id + "/undo", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("name has been changed since, last by morag");
        assertThat(api.post("/sites/REC-004/history/" + id + "/undo?confirmed=true", ""))
                .hasStatusOk();
        assertThat(api.get("/sites/REC-004"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("A place");
        assertThat(api.post("/sites/REC-001/history/" + id + "/undo", "")).hasStatus(404);
    }

    @Test
    void aDryRunTellsWhatEachRowWouldChange() {
        api.aSite("REC-005");

        assertThat(api.importCsv(
                        "sites?dryRun=true", "code,name,kind,latitude,longitude\nREC-005,B place,library,55.8,-3.9\n"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"updated": 1, "changes": [{"line": 2, "key": "REC-005", "outcome": "updated",
                          "values": [{"column": "name", "before": "A place", "after": "B place"}]}]}
                        """);
        assertThat(api.get("/sites/REC-005"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("A place");
    }

    private MvcTestResult upload(String name, String type, String text, @Nullable String replaces) {
        var form = mvc.post()
                .uri("/api/v1" + SITE + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, type, text.getBytes(UTF_8)))
                .param("title", "Plan")
                .param("kind", "drawing");
        return (replaces == null ? form : form.param("replaces", replaces)).exchange();
    }

    private String id(MvcTestResult answer) {
        return json.readTree(Caller.text(answer)).path("id").asString();
    }
}
