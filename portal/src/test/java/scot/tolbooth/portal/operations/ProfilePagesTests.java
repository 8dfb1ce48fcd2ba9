package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class ProfilePagesTests {

    private static final String AIRMAX = """
            1.3.6.1.2.1.1.1.0|4|Linux
            1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10002.1
            1.3.6.1.4.1.41112.1.4.5.1.2.1|4|Public
            1.3.6.1.4.1.41112.1.4.5.1.15.1|66|7
            1.3.6.1.4.1.41112.1.4.8.4.0|2|160000000
            """;

    @Autowired
    MockMvcTester web;

    @Test
    void everyProfileIsListedWithWhatItIsForAndWhatItReads() {
        assertThat(get("/operations/profiles"))
                .hasStatusOk()
                .bodyText()
                .contains("mikrotik", "1.3.6.1.4.1.14988.1", "MikroTik RouterOS");
        assertThat(get("/operations/profiles/mikrotik"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "MIKROTIK-MIB::mtxrHlTemperature", "1.3.6.1.4.1.14988.1.1.3.10.0", "every quarter of an hour");
        assertThat(get("/operations/profiles/none")).hasStatus(404);
    }

    @Test
    void aRecordingShowsEveryReadingWithItsSourceAndWhatWasDiscardedAndWhy() {
        assertThat(post("", "", AIRMAX))
                .hasStatusOk()
                .bodyText()
                .contains("ubiquiti-airmax", "chosen by sysObjectID", "Wireless clients: 7.")
                .contains("UBNT-AirMAX-MIB::ubntWlStatStaCount 1.3.6.1.4.1.41112.1.4.5.1.15.1")
                .contains("160000000", "out of bounds", "missing");
    }

    @Test
    void aNamedProfileIsUsedWhateverTheDeviceIs() {
        assertThat(post("mikrotik", "", AIRMAX))
                .hasStatusOk()
                .bodyText()
                .contains(", <span>named</span>", "Nothing counts wireless clients.");
    }

    @Test
    void onlyDevicesOfTheInventoryAreAskedAndWhatWasTypedIsKept() {
        assertThat(post("mikrotik", "192.0.2.1", ""))
                .hasStatus(422)
                .bodyText()
                .contains("only devices of the inventory are asked", "value=\"192.0.2.1\"")
                .contains("value=\"mikrotik\" selected");
        assertThat(post("", "", "name,site\n")).hasStatus(422).bodyText().contains("snmpwalk -On");
        assertThat(post("no-such", "", AIRMAX)).hasStatus(422).bodyText().contains("There is no profile called");
        assertThat(post("", "", "")).hasStatus(422).bodyText().contains("Name a device or choose a recording");
    }

    private MvcTestResult get(String page) {
        return web.get()
                .uri(page)
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .exchange();
    }

    private MvcTestResult post(String profile, String device, String recording) {
        return web.post()
                .uri("/operations/profile-trials")
                .multipart()
                .file(new MockMultipartFile(
                        "recording", "walk.txt", "text/plain", recording.getBytes(StandardCharsets.UTF_8)))
                .param("profile", profile)
                .param("device", device)
                .with(csrf())
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .exchange();
    }
}
