package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.radius.disconnect.ErrorCause;
import scot.tolbooth.radius.disconnect.NasAnswer;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class SessionPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    FakeSessionControl control;

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

    private MvcTestResult disconnect(long session, String role) {
        return web.post()
                .uri("/operations/sessions/" + session + "/disconnect")
                .with(user("iona").roles("VIEWER", role))
                .with(csrf())
                .exchange();
    }
}
