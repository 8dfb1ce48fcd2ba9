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
