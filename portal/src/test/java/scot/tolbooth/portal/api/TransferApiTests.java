package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class TransferApiTests {

    private static final String HEADER = "code,name,kind,latitude,longitude,opening_hours\r\n";

    @Autowired
    private MockMvcTester mvc;

    private Caller api() {
        return new Caller(mvc);
    }

    @Test
    void goodRowsLandAndBadOnesAreToldByLineAndColumn() {
        String file = HEADER + "CSV-1,Bellshill,library,55.8,-4.0,\r\n" + "CSV-2,Shotts,library,95.8,-3.8,\r\n";

        assertThat(api().importCsv("sites", file)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"created": 1, "updated": 0, "unchanged": 0, "rejected": [{"line": 3, "column": "latitude",
                          "value": "95.8", "problem": "must be a latitude between -90 and 90 degrees"}]}
                        """);
        assertThat(api().importCsv("sites", file)).bodyJson().isLenientlyEqualTo("{\"created\": 0, \"unchanged\": 1}");
        assertThat(api().get("/sites/CSV-1")).hasStatusOk();
        assertThat(api().get("/sites/CSV-2")).hasStatus(404);
    }

    @Test
    void aDryRunAndASpoiltAtomicImportChangeNothing() {
        String file = HEADER + "CSV-3,Wishaw,library,55.8,-4.0,\r\n";
        assertThat(api().importCsv("sites?dryRun=true", file))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.created")
                .isEqualTo(1);
        assertThat(api().importCsv("sites?atomic=true", file + "CSV-4,Nowhere,pub,55,-4,\r\n"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.created")
                .isEqualTo(0);

        assertThat(api().get("/sites/CSV-3")).hasStatus(404);
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() {
        api().importCsv(
                        "sites",
                        HEADER + "CSV-5,\"Coatbridge, \"\"Sunnyside\"\"\",museum,55.86,-4.02,Mo-Fr 09:00-17:00\r\n");
        api().post(
                        "/devices",
                        "{\"name\": \"csv-r1\", \"site\": \"CSV-5\", \"kind\": \"wan-router\", "
                                + "\"address\": \"10.1.1.1\", \"community\": \"public\"}");
        api().post("/rollout/CSV-5/milestones", "{\"milestone\": \"site-survey\", \"actual\": \"2026-01-05\"}");

        for (String resource : new String[] {"sites", "devices", "milestones"}) {
            var exported = api().get("/exports/" + resource + ".csv");
            assertThat(exported).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
            assertThat(api().importCsv(resource, Caller.text(exported)))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"created\": 0, \"updated\": 0, \"rejected\": []}");
        }
        assertThat(Caller.text(api().get("/exports/devices.csv"))).doesNotContain("public");
    }

    @Test
    void sitesGoOutAndInAsGeoJson() {
        api().importCsv("sites", HEADER + "GEO-1,Drumpellier Park,park,55.87,-4.06,\r\n");
        var exported = api().get("/exports/sites.geojson");

        assertThat(exported).hasStatusOk().hasContentType("application/geo+json");
        assertThat(mvc.post()
                        .uri("/api/v1/imports/sites?dryRun=true")
                        .contentType("application/geo+json")
                        .content(Caller.text(exported)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"created\": 0, \"updated\": 0, \"rejected\": [], \"unknown_columns\": []}");
        assertThat(mvc.post()
                        .uri("/api/v1/imports/sites")
                        .contentType("application/geo+json")
                        .content("{}"))
                .hasStatus(400);
    }

    @Test
    void documentsOfNetBoxAreImported() {
        String document = """
                {"sites": {"count": 2, "next": null, "previous": null, "results": [
                   {"id": 1, "name": "Plains Hub", "slug": "plains-hub", "latitude": 55.88, "longitude": -3.92},
                   {"id": 2, "name": "Nowhere", "slug": "nowhere", "latitude": 155, "longitude": -3.9}]},
                 "devices": [{"id": 3, "name": "plains-sw-1", "site": {"id": 1, "slug": "plains-hub"},
                    "role": {"name": "Edge", "slug": "edge-box"}, "primary_ip": {"address": "10.3.0.2/24"},
                    "device_type": {"model": "X", "slug": "x", "manufacturer": {"name": "Acme"}}}]}
                """;

        assertThat(api().post("/imports/netbox?dryRun=true&kinds=edge-box=switch", document))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"created": 2, "updated": 0, "unchanged": 0, "rejected": [{"line": 2,
                          "column": "/sites/results/1/latitude", "value": "155",
                          "problem": "must be a latitude between -90 and 90 degrees (site Nowhere)"}]}
                        """);
        assertThat(api().get("/sites/PLAINS-HUB")).hasStatus(404);
        assertThat(api().post("/imports/netbox?kinds=edge-box=switch", document))
                .bodyJson()
                .isLenientlyEqualTo("{\"created\": 2}");
        assertThat(api().get("/devices/plains-sw-1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"kind\": \"switch\", \"model\": \"X\", \"address\": \"10.3.0.2\"}");
        assertThat(api().post("/imports/netbox", document)).bodyJson().isLenientlyEqualTo("{\"created\": 0}");
        assertThat(api().post("/imports/netbox", "{}")).hasStatus(400);
        assertThat(api().post("/imports/netbox?codes=name", document)).hasStatus(400);
    }

    @Test
    void aNetBoxThatMayNotBeAskedIsRefusedByFieldWithoutItsToken() {
        var refused =
                api().post("/imports/netbox", "{\"url\": \"https://169.254.169.254\", \"token\": \"t0ken-s3cret\"}");

        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("url");
        assertThat(Caller.text(refused))
                .contains("must not lead to this machine")
                .doesNotContain("t0ken-s3cret");
        assertThat(api().post("/imports/netbox", "{\"url\": \"https://netbox.example.org\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("token");
        assertThat(api().post(
                                "/imports/netbox",
                                "{\"url\": \"https://netbox.example.org\", \"token\": \"t\", \"lists\": [\"racks\"]}"))
                .hasStatus(422);
    }

    @Test
    void otherFilesAreRefused() {
        assertThat(api().importCsv("spaceships", "x")).hasStatus(404);
        assertThat(api().get("/exports/spaceships.csv")).hasStatus(404);
        assertThat(api().post("/imports/sites", "{}")).hasStatus(415);
        assertThat(mvc.post()
                        .uri("/api/v1/imports/sites")
                        .contentType("text/csv")
                        .content("code,name\n\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("UTF-8");
    }
}
