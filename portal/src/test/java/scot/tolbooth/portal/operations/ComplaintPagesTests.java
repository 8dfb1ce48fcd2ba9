package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.secret.SecretBox;

/** Complaints, as administrators read and settle them whether or not a transport carries messages. */
@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class ComplaintPagesTests {

    private static final String REFERENCE = "WIFI-23456789";
    private static final String PAGE = "/staff/complaints/" + REFERENCE;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @Autowired
    AuditTrail audit;

    @Test
    void aComplaintIsReadAcknowledgedAndSettled() {
        jdbc.sql("""
                        INSERT INTO portal.complaint (reference, received, language, content)
                        VALUES (:reference, '2026-11-01T10:00:00Z', 'pl', :content)
                        """)
                .param("reference", REFERENCE)
                .param("content", secrets.seal("<b>Wi-Fi nie działa</b>", "portal.complaint"))
                .update();

        assertThat(web.get().uri("/staff/complaints").with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains(REFERENCE, "To be acknowledged", "seen on this page only")
                .doesNotContain("Wi-Fi nie");
        assertThat(web.get().uri(PAGE).with(administrator()))
                .bodyText()
                .contains("&lt;b&gt;Wi-Fi nie działa", "No answer is possible", "It is acknowledged")
                .doesNotContain("It is settled");
        post("/acknowledgement");
        assertThat(web.get().uri(PAGE).with(administrator())).bodyText().contains("It is settled");
        post("/settlement");

        assertThat(web.get().uri(PAGE).with(administrator()))
                .bodyText()
                .contains("Settled")
                .doesNotContain("<button class=\"button\" type=\"submit\">It is");
        assertThat(audit.of("complaint " + REFERENCE, 5))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.by()).isEqualTo("ailsa"));
        assertThat(web.post().uri(PAGE + "/settlement").with(administrator()).with(csrf()))
                .hasRedirectedUrl(PAGE + "?late");
    }

    @Test
    void othersDoNotReadThem() {
        assertThat(web.get().uri("/staff/complaints").with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(403);
        assertThat(web.post().uri(PAGE + "/acknowledgement").with(administrator()))
                .as("without a token")
                .hasStatus(403);
        assertThat(web.get().uri("/staff/complaints/WIFI-BCDFGHJK").with(administrator()))
                .hasStatus(404);
    }

    private void post(String step) {
        assertThat(web.post().uri(PAGE + step).with(administrator()).with(csrf()))
                .hasRedirectedUrl(PAGE);
    }

    private static RequestPostProcessor administrator() {
        return user("ailsa").roles("VIEWER", "ENGINEER", "ADMINISTRATOR");
    }
}
