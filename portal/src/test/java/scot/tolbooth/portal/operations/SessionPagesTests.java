package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.portal.api.FakeNasSecurity;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.radius.disconnect.ErrorCause;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SigningHabit;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class SessionPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    FakeSessionControl control;

    @Autowired
    FakeNasSecurity security;

    @Autowired
    FakeRadius radius;

    @Test
    void anOpenSessionHasAButtonThatEndsIt() {
        assertThat(web.get().uri("/operations/sessions/7").with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatusOk()
                .bodyText()
                .contains("Session 7", "Disconnect</button>", "lib-nas-1")
                .doesNotContain("0200005e1007");
    }

    @Test
    void thePageSaysWhatTheNasSaid() {
        control.answer(8, new NasAnswer.Refused(new ErrorCause(501)));
        assertThat(disconnect(8, "ENGINEER"))
                .hasStatusOk()
                .bodyText()
                .contains("The NAS refused: the NAS is configured not to take such requests (Error-Cause 501).");
        assertThat(control.asked()).contains("iona 8");
    }

    @Test
    void whoOnlyLooksMayNotEndSessions() {
        assertThat(disconnect(9, "VIEWER")).hasStatus(403);
        assertThat(control.asked()).doesNotContain("iona 9");
        assertThat(web.post()
                        .uri("/operations/sessions/9/disconnect")
                        .with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(403);
    }

    @Test
    void whatIsNoSessionIsNotFound() {
        assertThat(web.get().uri("/operations/sessions/x").with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(404);
    }

    @Test
    void aSecretIsChangedWithAnOverlapThatThePageShows() {
        NasName nas = new NasName("rotated-1");
        radius.clients.put(
                nas, new NasClient(nas, CidrBlock.of("10.7.1.0/24"), null, NasVendor.GENERIC, null, true, 1));
        String page = "/operations/nas-clients/rotated-1/security";

        assertThat(post(page + "/secret", "secret", "short", "days", "100"))
                .hasStatus(422)
                .bodyText()
                .contains("must be 16 to 128 characters", "must be between 1 and 90");
        assertThat(post(page + "/secret", "secret", "a-new-secret-of-length", "days", "3"))
                .hasStatus(302);
        assertThat(post(page + "/certificate", "certificate", "nas-1.example.org", "days", ""))
                .hasStatus(302);
        assertThat(web.get().uri(page).with(user("iona").roles("VIEWER", "ENGINEER")))
                .bodyText()
                .contains("The secret before is taken too until", "nas-1.example.org")
                .doesNotContain("a-new-secret");
        assertThat(post(page + "/certificate", "certificate", "sha256:12", "days", ""))
                .hasStatus(422);
    }

    @Test
    void whoNeedsTheExceptionIsReported() {
        security.add(new SigningHabit(new NasName("old-1"), false, null, Instant.parse("2026-11-20T12:00:00Z")));
        assertThat(web.get()
                        .uri("/operations/nas-clients/_message-authenticators")
                        .with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatusOk()
                .bodyText()
                .contains("old-1", "It still needs the exception");
    }

    private MvcTestResult post(String path, String field, String value, String other, String otherValue) {
        return web.post()
                .uri(path)
                .param(field, value)
                .param(other, otherValue)
                .with(user("iona").roles("VIEWER", "ENGINEER"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult disconnect(long session, String role) {
        return web.post()
                .uri("/operations/sessions/" + session + "/disconnect")
                .with(user("iona").roles("VIEWER", role))
                .with(csrf())
                .exchange();
    }
}
