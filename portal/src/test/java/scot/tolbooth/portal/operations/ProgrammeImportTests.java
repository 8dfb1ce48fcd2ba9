package scot.tolbooth.portal.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class ProgrammeImportTests {

    private static final String HEADER = "code,name,kind,latitude,longitude\n";
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    Sites sites;

    @Autowired
    AuditTrail audit;

    @Test
    void aFileIsShownFirstAndImportedThen() throws Exception {
        String page =
                upload("sites", HEADER + "IMP-001,Shotts Library,library,55.8,-3.8\nIMP-002,,library,55.8,-3.8\n");
        MvcTestResult preview = get(page);

        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("IMP-001", "Shotts Library", "must not be empty", "Nothing has changed yet");
        assertThat(sites.find(new SiteCode("IMP-001"))).isEmpty();

        assertThat(post(page, fingerprint(preview))).hasStatusOk().bodyText().contains("Imported", "must not be empty");
        assertThat(sites.find(new SiteCode("IMP-001"))).isPresent();
        assertThat(audit.of("site IMP-001", 1).get(0).by()).isEqualTo("rona");
        assertThat(get(page)).hasStatus(404);
    }

    @Test
    void whatWouldChangeOtherThingsThanWereShownIsShownAgain() throws Exception {
        importAll(upload("sites", HEADER + "IMP-003,Old name,library,55.8,-3.8\n"));
        String page = upload("sites", HEADER + "IMP-003,New name,library,55.8,-3.8\n");
        MvcTestResult preview = get(page);
        assertThat(preview).bodyText().contains("<del>Old name</del>", "<ins>New name</ins>");
        Site stored = sites.find(new SiteCode("IMP-003")).orElseThrow();
        sites.archive(stored.code(), Change.by("ben"));

        MvcTestResult refused = post(page, fingerprint(preview));

        assertThat(refused).hasStatus(409).bodyText().contains("Nothing was imported", "is archived");
        assertThat(sites.find(stored.code()).orElseThrow().name()).isEqualTo("Old name");
    }

    @Test
    void nobodyElseSeesAWaitingFile() {
        String page = upload("sites", HEADER + "IMP-004,Shotts Library,library,55.8,-3.8\n");

        assertThat(web.get().uri(page).with(user("zoe").roles("VIEWER", "ROLLOUT_MANAGER")))
                .hasStatus(404);
        assertThat(web.get().uri(page).with(user("una").roles("VIEWER"))).hasStatus(403);
        assertThat(get("/programme/import/nonsense")).hasStatus(404);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedBesideItsField() {
        assertThat(uploaded("sites", "")).hasStatus(422).bodyText().contains("file-error");
        assertThat(uploaded("devices", HEADER)).hasStatus(422).bodyText().contains("resource-error");
        assertThat(uploaded("sites", "\0")).hasStatus(422).bodyText().contains("must be text");
        assertThat(get("/programme/import")).hasStatusOk().bodyText().contains("Milestones", "forecast");
    }

    @Test
    void aDocumentOfNetBoxIsShownFirstAndImportedThen() throws Exception {
        String document = """
                {"sites": [{"id": 1, "name": "Newarthill Library", "slug": "newarthill-library",
                            "status": {"value": "active", "label": "Active"}, "latitude": 55.81, "longitude": -3.93},
                           {"id": 2, "name": "Nowhere", "slug": "nowhere", "latitude": null, "longitude": null}]}
                """;
        MvcTestResult taken = netBox(document, "codes", "slug", "kinds", "edge box = gateway");
        assertThat(taken).hasStatus(302);
        String page = Objects.requireNonNull(taken.getResponse().getHeader("Location"));
        MvcTestResult preview = get(page);

        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("site NEWARTHILL-LIBRARY", "<code>/sites/1/latitude</code>", "Nothing has changed yet");
        assertThat(post(page, fingerprint(preview))).hasStatusOk().bodyText().contains("Imported", "/sites/1/latitude");
        assertThat(sites.find(new SiteCode("NEWARTHILL-LIBRARY"))).isPresent();
    }

    @Test
    void anImportFromNetBoxThatCannotBeIsRefusedBesideItsField() {
        assertThat(netBox("{}", "codes", "slug")).hasStatus(422).bodyText().contains("file-error", "must be a list");
        assertThat(netBox("", "codes", "slug")).hasStatus(422).bodyText().contains("an address must be given");
        assertThat(netBox("[]", "codes", "slug", "url", "https://netbox.example.org"))
                .hasStatus(422)
                .bodyText()
                .contains("and not both");
        assertThat(netBox("[]", "codes", "name", "kinds", "switch = toaster"))
                .hasStatus(422)
                .bodyText()
                .contains("codes-error");
        assertThat(netBox("[]", "codes", "slug", "kinds", "switch = toaster"))
                .hasStatus(422)
                .bodyText()
                .contains("kinds-error", "switch = toaster");
        assertThat(netBox("", "codes", "slug", "lists", "sites", "url", "http://127.0.0.1:1", "token", "t0ken-s3cret"))
                .hasStatus(422)
                .bodyText()
                .contains("url-error", "must begin with https://", "value=\"http://127.0.0.1:1\"")
                .doesNotContain("t0ken-s3cret");
        assertThat(netBox("", "codes", "slug", "lists", "sites", "url", "https://127.0.0.1", "token", "t0ken-s3cret"))
                .hasStatus(422)
                .bodyText()
                .contains("must not lead to this machine");
        assertThat(get("/programme/import/netbox")).hasStatusOk().bodyText().contains("wireless lan controller");
        assertThat(web.get().uri("/programme/import/netbox").with(user("eve").roles("VIEWER", "ENGINEER")))
                .hasStatus(403);
    }

    private MvcTestResult netBox(String document, String... fields) {
        var request = web.post()
                .uri("/programme/import/netbox")
                .multipart()
                .file(new MockMultipartFile("file", "netbox.json", "application/json", document.getBytes(UTF_8)));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.with(manager()).with(csrf()).exchange();
    }

    private String upload(String resource, String text) {
        MvcTestResult answer = uploaded(resource, text);
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult uploaded(String resource, String text) {
        return web.post()
                .uri("/programme/import")
                .multipart()
                .file(new MockMultipartFile("file", "sheet.csv", "text/csv", text.getBytes(UTF_8)))
                .param("resource", resource)
                .with(manager())
                .with(csrf())
                .exchange();
    }

    private void importAll(String page) throws Exception {
        assertThat(post(page, fingerprint(get(page)))).hasStatusOk();
    }

    private MvcTestResult post(String page, String fingerprint) {
        return web.post()
                .uri(page)
                .param("fingerprint", fingerprint)
                .with(manager())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String page) {
        return web.get().uri(page).with(manager()).exchange();
    }

    private static String fingerprint(MvcTestResult preview) throws Exception {
        Matcher matcher = FINGERPRINT.matcher(preview.getResponse().getContentAsString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static RequestPostProcessor manager() {
        return user("rona").roles("VIEWER", "ROLLOUT_MANAGER");
    }
}
