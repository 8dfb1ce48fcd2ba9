package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;

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
        assertThat(post(8, "disconnect", "ENGINEER"))
                .hasStatusOk()
                .bodyText()
                .contains("The NAS refused: the NAS is configured not to take such requests (Error-Cause 501).");
        assertThat(control.asked()).contains("iona 8");
    }

    @Test
    void anOpenSessionIsGivenTheTermsThatPolicyHasNow() {
        NasName nas = new NasName("lib-nas-1");
        radius.clients.put(
                nas, new NasClient(nas, CidrBlock.of("10.7.2.0/24"), null, NasVendor.MIKROTIK, 3799, true, 1));
        assertThat(web.get().uri("/operations/sessions/11").with(user("iona").roles("VIEWER", "ENGINEER")))
                .bodyText()
                .contains("Apply policy now</button>", "Mikrotik-Rate-Limit", "5000000/20000000")
                .doesNotContain("Acct-Interim-Interval");

        control.answer(11, new NasAnswer.Acknowledged(Duration.ofMillis(4)));
        assertThat(post(11, "change-of-authorization", "ENGINEER"))
                .hasStatusOk()
                .bodyText()
                .contains("The NAS did it, and answered within 4 ms.", "notice--good");
        assertThat(control.asked()).contains("iona 11");
        assertThat(control.given(11))
                .contains(
                        Attribute.number(AttributeType.SESSION_TIMEOUT, 28_800),
                        Attribute.text(AttributeType.MIKROTIK_RATE_LIMIT, "5000000/20000000"));
    }

    @Test
    void aRefusedChangeSaysWhyInWords() {
        control.answer(12, new NasAnswer.Refused(new ErrorCause(401)));
        assertThat(post(12, "change-of-authorization", "ENGINEER"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The NAS refused: the NAS does not know an attribute of the request (Error-Cause 401).",
                        "notice--error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disconnect", "change-of-authorization"})
    void whoOnlyLooksMayNotEndOrChangeSessions(String action) {
        assertThat(post(9, action, "VIEWER")).hasStatus(403);
        assertThat(control.asked()).doesNotContain("iona 9");
        assertThat(web.post()
                        .uri("/operations/sessions/9/" + action)
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

    private MvcTestResult post(long session, String action, String role) {
        return web.post()
                .uri("/operations/sessions/" + session + "/" + action)
                .with(user("iona").roles("VIEWER", role))
                .with(csrf())
                .exchange();
    }
}
