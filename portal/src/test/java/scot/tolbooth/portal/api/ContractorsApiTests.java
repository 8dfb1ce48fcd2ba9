package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class ContractorsApiTests {

    @Autowired
    private MockMvcTester mvc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void aSite() {
        api().aSite("CON-1");
    }

    @Test
    void termsAndAccreditationsAreInsideTheContractor() {
        assertThat(api().post("/contractors", """
                {"id": "acme-1", "name": "Acme", "email": "desk@acme.example", "phone": "01698 000000",
                 "terms": [{"work": "site-survey", "sla_working_days": 10, "visits_per_week": 2.5},
                           {"work": "asbestos-survey"}],
                 "accreditations": [{"body": "UKAS", "standard": "ISO/IEC 17020", "number": "0123",
                                     "issued": "2026-01-01", "expires": "2026-12-31"}]}
                """)).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"id": "acme-1", "archived": false, "version": 1,
                 "terms": [{"work": "site-survey", "sla_working_days": 10, "visits_per_week": 2.5},
                           {"work": "asbestos-survey", "sla_working_days": null, "visits_per_week": null}],
                 "accreditations": [{"body": "UKAS", "standard": "ISO/IEC 17020", "number": "0123",
                                     "issued": "2026-01-01", "expires": "2026-12-31"}]}
                """);
        assertThat(api().put("/contractors/acme-1", Caller.text(api().get("/contractors/acme-1"))))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");
        assertThat(api().patch("/contractors/acme-1", "{\"accreditations\": null}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accreditations")
                .asArray()
                .isEmpty();
    }

    @Test
    void problemsInsideNameTheirPlaceAndRepeatNothingPersonal() {
        var refused = api().post("/contractors", """
                {"id": "acme-2", "name": "Acme", "email": "secret at home",
                 "terms": [{"work": "gardening"}, {"work": "circuit", "sla_working_days": 0}, 7],
                 "accreditations": [{"body": "UKAS", "standard": "x", "number": "1", "issued": "2026-02-01",
                                     "expires": "2026-01-01", "colour": "red"},
                                    {"body": "UKAS", "standard": "x", "number": "1", "issued": "2026-02-01",
                                     "expires": "2026-01-01"}]}
                """);

        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "terms[0].work",
                        "terms[1].sla_working_days",
                        "terms[2]",
                        "accreditations[0].colour",
                        "accreditations[1].expires");
        var address = api().post("/contractors", "{\"id\": \"acme-2\", \"name\": \"A\", \"email\": \"home\"}");
        assertThat(address).hasStatus(422);
        assertThat(Caller.text(address)).contains("must be an e-mail address").doesNotContain("\"home\"");
    }

    @Test
    void sitesAreAssignedAndTakenAway() {
        api().post("/contractors", "{\"id\": \"acme-3\", \"name\": \"Acme\"}");

        var assigned = api().post("/contractors/acme-3/assignments", "{\"site\": \"CON-1\", \"work\": \"circuit\"}");
        assertThat(assigned).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"contractor": "acme-3", "site": "CON-1", "work": "circuit", "from": "2026-11-21", "until": null}
                """);
        int id = JsonPath.read(Caller.text(assigned), "$.id");
        assertThat(api().post("/contractors/acme-3/assignments", "{\"site\": \"CON-1\", \"work\": \"circuit\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("from");
        assertThat(api().delete("/contractors/acme-3"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Contractor acme-3 has been assigned to sites: set archived to true instead");

        assertThat(api().delete("/contractors/acme-3/assignments/" + id)).hasStatus(204);
        assertThat(api().get("/contractors/acme-3/assignments"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(api().delete("/contractors/acme-3/assignments/" + id)).hasStatus(404);
        assertThat(api().delete("/contractors/acme-3")).hasStatus(204);
    }

    @Test
    void whatHasBegunEndsYesterdayAndStays() {
        api().post("/contractors", "{\"id\": \"acme-4\", \"name\": \"Acme\"}");
        var assigned = api().post("/contractors/acme-4/assignments", """
                {"site": "CON-1", "work": "circuit", "from": "2026-11-01"}
                """);
        int id = JsonPath.read(Caller.text(assigned), "$.id");

        assertThat(api().delete("/contractors/acme-4/assignments/" + id)).hasStatus(204);

        assertThat(api().get("/contractors/acme-4/assignments"))
                .bodyJson()
                .extractingPath("$.items[0].until")
                .isEqualTo("2026-11-20");
    }

    @Test
    void oneContractorsAssignmentsAreNotAnothers() {
        api().post("/contractors", "{\"id\": \"acme-5\", \"name\": \"Acme\"}");
        api().post("/contractors", "{\"id\": \"other-5\", \"name\": \"Other\"}");
        var assigned = api().post("/contractors/acme-5/assignments", "{\"site\": \"CON-1\", \"work\": \"circuit\"}");
        int id = JsonPath.read(Caller.text(assigned), "$.id");

        assertThat(api().delete("/contractors/other-5/assignments/" + id)).hasStatus(404);
        assertThat(api().get("/contractors/nobody-5/assignments")).hasStatus(404);
    }
}
