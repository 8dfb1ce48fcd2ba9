package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class CircuitsApiTests {

    @Autowired
    private MockMvcTester mvc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void twoSites() {
        api().aSite("CIR-1");
        api().aSite("CIR-2");
    }

    @Test
    void whatIsCreatedIsAnsweredWhole() {
        assertThat(api().post("/circuits", """
                {"reference": "C-1", "site": "CIR-1", "supplier": "Acme", "technology": "FTTP", "download_mbps": 1000,
                 "upload_mbps": 115.5, "ordered": "2026-05-01", "promised": "2026-07-15", "installed": "2026-07-01",
                 "contract_end": "2031-07-01", "breakout": "local", "note": "through the plant room"}
                """))
                .hasStatus(201)
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"reference": "C-1", "site": "CIR-1", "supplier": "Acme", "technology": "FTTP", "download_mbps": 1000,
                 "upload_mbps": 115.5, "ordered": "2026-05-01", "promised": "2026-07-15", "installed": "2026-07-01",
                 "contract_end": "2031-07-01", "breakout": "local", "state": "live", "version": 1}
                """);
    }

    @Test
    void aBodyThatWasReadCanBeWrittenBack() {
        api().post("/circuits", "{\"reference\": \"C-2\", \"site\": \"CIR-1\", \"download_mbps\": 0.512}");

        assertThat(api().put("/circuits/C-2", Caller.text(api().get("/circuits/C-2"))))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");
        assertThat(api().patch("/circuits/C-2", "{\"ordered\": \"2026-11-01\", \"download_mbps\": null}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"ordered\", \"ordered\": \"2026-11-01\", \"download_mbps\": null}");
    }

    @Test
    void theListCanBeNarrowedToASite() {
        api().post("/circuits", "{\"reference\": \"C-3\", \"site\": \"CIR-2\"}");

        assertThat(api().get("/circuits?site=CIR-2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].reference")
                .asArray()
                .containsExactly("C-3");
        assertThat(api().get("/circuits?site=NOWHERE")).hasStatus(400);
    }

    @Test
    void everyBrokenRuleNamesItsField() {
        assertThat(api().post("/circuits", """
                {"reference": "C/4", "site": "NOWHERE", "download_mbps": "fast", "upload_mbps": 0, "router": "no-such",
                 "breakout": "somewhere", "ordered": "yesterday"}
                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "reference", "site", "download_mbps", "upload_mbps", "router", "breakout", "ordered");
        assertThat(api().post("/circuits", """
                {"reference": "C-4", "site": "CIR-1", "ordered": "2026-11-02", "installed": "2026-11-01"}
                """)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"errors": [{"field": "installed", "value": "2026-11-01", "message": "must not be before ordered"}]}
                """);
    }

    @Test
    void aChangeToAnOldVersionIsRefused() {
        api().post("/circuits", "{\"reference\": \"C-5\", \"site\": \"CIR-1\"}");
        api().patch("/circuits/C-5", "{\"supplier\": \"Acme\"}");

        assertThat(api().patch("/circuits/C-5", "{\"supplier\": \"Other\", \"version\": 1}"))
                .hasStatus(412);
        assertThat(mvc.delete().uri("/api/v1/circuits/C-5").header("If-Match", "\"1\""))
                .hasStatus(412);
        assertThat(api().delete("/circuits/C-5")).hasStatus(204);
        assertThat(api().get("/circuits/C-5")).hasStatus(404);
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() {
        api().post("/circuits", """
                {"reference": "C-6", "site": "CIR-1", "download_mbps": 100, "ceased": "2026-11-01", "note": "a, \\"b\\""}
                """);
        String export =
                Caller.text(mvc.get().uri("/api/v1/exports/circuits.csv").exchange());

        assertThat(export)
                .startsWith("reference,site,supplier,technology,download_mbps,upload_mbps,ordered,installed,"
                        + "contract_end,router,interface,")
                .contains("C-6,CIR-1,,,100,");
        assertThat(api().importCsv("circuits", export))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"created\": 0, \"updated\": 0, \"rejected\": []}");
    }

    @Test
    void aCircuitSaysInWordsWhenItWillBeFull() {
        api().put("/devices/cir-rtr", "{\"site\": \"CIR-1\", \"kind\": \"wan-router\", \"address\": \"10.9.0.1\"}");
        api().put("/circuits/C-7", """
                {"site": "CIR-1", "download_mbps": 100, "router": "cir-rtr", "interface": "ge-0/0/1"}
                """);

        assertThat(api().get("/circuits/C-7/capacity")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        [{"direction": "download", "contract_mbps": 100, "outcome": "too-little-history",
                          "forecast": "Too little history: 0 days were measured, and 42 are needed", "days": []},
                         {"direction": "upload", "contract_mbps": null, "outcome": "not-reckoned",
                          "forecast": "Cannot be forecast: no bandwidth is recorded"}]
                        """);
        assertThat(api().get("/circuits/C-NONE/capacity")).hasStatus(404);
    }
}
