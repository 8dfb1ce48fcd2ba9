package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;

@ApiTest
class SitesApiTests {

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail audit;

    @Test
    void aCreatedSiteIsAnsweredWholeWithItsAddressAndTag() {
        MvcTestResult created = post(site("API-001"));

        assertThat(created).hasStatus(201);
        assertThat(created).hasHeader(HttpHeaders.LOCATION, "/api/v1/sites/API-001");
        assertThat(created).hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(created).bodyJson().isLenientlyEqualTo("""
                {"code": "API-001", "name": "Motherwell Library", "kind": "library", "uprn": "118024",
                 "latitude": 55.7892, "longitude": -3.9911, "published": true,
                 "opening_hours": "Mo-Fr 09:30-17:00", "version": 1}
                """);
    }

    @Test
    void everyProblemOfABodyIsListedAtOnce() {
        MvcTestResult refused = post("""
                {"code": "x", "name": "", "kind": "pub", "latitude": 99, "longitude": "west", "uprn": 12,
                 "colour": "red"}
                """);

        assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("code", "name", "kind", "latitude", "longitude", "uprn", "colour");
        assertThat(refused).bodyJson().isLenientlyEqualTo("""
                {"title": "Unprocessable Content", "status": 422, "instance": "/api/v1/sites"}
                """);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[?(@.field == 'latitude')]")
                .asArray()
                .singleElement()
                .hasToString("{field=latitude, value=99, message=must be a latitude between -90 and 90 degrees}");
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        assertThat(post("{\n  \"code\": \"API-002\",\n  oops\n}"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"line\": 3, \"column\": 3}");
        assertThat(post("{\"code\": \"A1\", \"code\": \"A2\"}")).hasStatus(400);
        assertThat(post("[]")).hasStatus(400);
        assertThat(post("")).hasStatus(400);
    }

    @Test
    void aCodeIsTakenOnce() {
        post(site("API-003"));

        assertThat(post(site("API-003")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is a site API-003 already");
    }

    @Test
    void whatIsReadCanBePutBackUnchanged() throws Exception {
        post(site("API-004"));
        String read =
                mvc.get().uri("/api/v1/sites/API-004").exchange().getResponse().getContentAsString();

        assertThat(put("API-004", read, "\"1\"")).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void putCreatesWhatIsNotThere() {
        assertThat(put("API-005", site("API-005"), null)).hasStatus(201);
        assertThat(put("API-006", site("API-006"), "\"1\"")).hasStatus(412);
        assertThat(put("API-006", site("API-007"), null)).hasStatus(422);
    }

    @Test
    void anEditOfAnotherVersionIsRefused() {
        post(site("API-008"));
        assertThat(patch("API-008", "{\"name\": \"First\"}", "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");

        assertThat(patch("API-008", "{\"name\": \"Second\"}", "\"1\"")).hasStatus(412);
        assertThat(patch("API-008", "{\"name\": \"Second\"}", "W/\"2\"")).hasStatus(412);
        assertThat(patch("API-008", "{\"name\": \"Second\", \"version\": 1}", null))
                .hasStatus(412);
        assertThat(delete("API-008", "\"1\"")).hasStatus(412);
        assertThat(patch("API-008", "{\"name\": \"Second\"}", "\"1\", \"2\"")).hasStatusOk();
        assertThat(delete("API-008", "*")).hasStatus(204);
    }

    @Test
    void aMergePatchChangesWhatItNamesAndRemovesWithNull() {
        post(site("API-009"));

        assertThat(patch("API-009", "{\"town\": \"Wishaw\", \"opening_hours\": null}", null))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"town": "Wishaw", "opening_hours": null, "name": "Motherwell Library", "version": 2}
                        """);
        assertThat(patch("API-009", "{\"name\": null, \"latitude\": 91}", null))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("name", "latitude");
    }

    @Test
    void plainJsonIsTakenAsAMergePatchToo() {
        post(site("API-010"));

        assertThat(mvc.patch()
                        .uri("/api/v1/sites/API-010")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"owner\": \"Culture NL\"}"))
                .hasStatusOk();
    }

    @Test
    void everyWriteSaysWhoAndWhyInTheAuditTrail() {
        mvc.post()
                .uri("/api/v1/sites")
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Change-Reason", "new branch")
                .content(site("API-011"))
                .exchange();

        assertThat(audit.of("site API-011", 1)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("morag");
            assertThat(entry.why()).isEqualTo("new branch");
        });
    }

    @Test
    void aSiteThatStillHasDevicesStays() {
        post(site("API-012"));
        mvc.post()
                .uri("/api/v1/devices")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"api-012-r\", \"site\": \"API-012\", \"kind\": \"switch\", \"address\": \"::1\"}")
                .exchange();

        assertThat(delete("API-012", null))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Site API-012 still has 1 device: move or delete them first");
    }

    @Test
    void listsPageAndCarryTheTotal() {
        post(site("API-013"));
        post(site("API-014"));

        assertThat(mvc.get().uri("/api/v1/sites?page=1&size=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"page\": 1, \"size\": 1}")
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(mvc.get().uri("/api/v1/sites?page=-1&size=501"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("page", "size");
    }

    @Test
    void whatIsUnknownOrNotAllowedIsAProblemDocument() {
        assertThat(mvc.get().uri("/api/v1/sites/NO-SUCH"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no site NO-SUCH");
        assertThat(mvc.get().uri("/api/v1/nothing")).hasStatus(404).hasContentType("application/problem+json");
        MvcTestResult notAllowed = mvc.delete().uri("/api/v1/sites").exchange();
        assertThat(notAllowed).hasStatus(405).hasContentType("application/problem+json");
        assertThat(notAllowed.getResponse().getHeader("Allow")).contains("GET", "POST");
        assertThat(mvc.get().uri("/api/v1/sites").accept("text/calendar"))
                .hasStatus(406)
                .hasContentType("application/problem+json");
        assertThat(mvc.post().uri("/api/v1/sites").contentType("text/plain").content("x"))
                .hasStatus(415)
                .hasContentType("application/problem+json");
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/sites")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String code, String body, @Nullable String ifMatch) {
        var request = mvc.put()
                .uri("/api/v1/sites/" + code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private MvcTestResult patch(String code, String body, @Nullable String ifMatch) {
        var request = mvc.patch()
                .uri("/api/v1/sites/" + code)
                .contentType(MERGE_PATCH)
                .content(body);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private MvcTestResult delete(String code, @Nullable String ifMatch) {
        var request = mvc.delete().uri("/api/v1/sites/" + code);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private static String site(String code) {
        return """
                {"code": "%s", "name": "Motherwell Library", "kind": "library", "town": "Motherwell",
                 "uprn": "118024", "latitude": 55.7892, "longitude": -3.9911, "opening_hours": "Mo-Fr 09:30-17:00"}
                """.formatted(code);
    }
}
