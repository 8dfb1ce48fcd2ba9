package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class ProfilesApiTests {

    @Autowired
    private MockMvcTester mvc;

    private Caller api() {
        return new Caller(mvc);
    }

    @Test
    void profilesAreListedWithTheDevicesThatTheyAreFor() {
        assertThat(api().get("/profiles?size=500"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.name == 'mikrotik')].matches[0].objectId")
                .asArray()
                .containsExactly("1.3.6.1.4.1.14988.1");
    }

    @Test
    void aProfileNamesEveryObjectThatItReads() {
        assertThat(api().get("/profiles/mikrotik"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.objects[?(@.oid == '1.3.6.1.4.1.14988.1.1.3.10.0')].object")
                .asArray()
                .containsExactly("MIKROTIK-MIB::mtxrHlTemperature");
        assertThat(api().get("/profiles/none")).hasStatus(404);
    }

    @Test
    void aRecordingGivesReadingsWithTheirSourcesAndWhatWasDiscarded() {
        String recording = """
                .1.3.6.1.2.1.1.2.0 = OID: .1.3.6.1.4.1.10002.1
                .1.3.6.1.4.1.41112.1.4.5.1.15.1 = Gauge32: 7
                .1.3.6.1.4.1.41112.1.4.8.4.0 = INTEGER: 160000000
                """;
        assertThat(mvc.post()
                        .uri("/api/v1/profile-trials")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(recording))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"answered": true, "profile": "ubiquiti-airmax", "clients": 7,
                         "chosen": "chosen by sysObjectID and sysDescr"}
                        """)
                .extractingPath("$.discarded[?(@.sent == '160000000')].reason")
                .asArray()
                .containsExactly("out of bounds");
    }

    @Test
    void whatCannotBeTriedIsRefusedInOneGo() {
        assertThat(api().post("/profile-trials", "{\"device\": \"192.0.2.1:161\", \"profile\": \"none\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("device", "profile");
        assertThat(api().post("/profile-trials", "{\"device\": \"not-registered\"}"))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/api/v1/profile-trials")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("name,site"))
                .hasStatus(400);
    }
}
