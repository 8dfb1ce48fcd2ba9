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
    void theListTurnsItsPagesBySessionAndBack() {
        String first = page("/operations/sessions?open=&site=LIB-001");
        assertThat(first)
                .contains("120</span> sessions", "/operations/sessions/49\"")
                .doesNotContain("sessions/50\"", "Newer");

        String second = page(link(first, "Older"));
        assertThat(second).contains("/operations/sessions/50\"", "/operations/sessions/99\"", "site=LIB-001");
        String last = page(link(second, "Older"));
        assertThat(last).contains("/operations/sessions/119\"").doesNotContain("Older");

        assertThat(page(link(last, "Newer"))).contains("/operations/sessions/50\"", "/operations/sessions/99\"");
        assertThat(page(link(page(link(last, "Newer")), "Newer")))
                .contains("/operations/sessions/0\"", "/operations/sessions/49\"")
                .doesNotContain("Newer");
    }

    @Test
    void whatIsWrongWithAFilterIsSaidBesideIt() {
        assertThat(web.get()
                        .uri("/operations/sessions?nas=a+b&from=tomorrow&to=2026-11-20T10:00")
                        .with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem", "id=\"nas-error\"", "Online from must be a day and time")
                .doesNotContain("/operations/sessions/1\"");
        assertThat(web.get()
                        .uri("/operations/sessions?from=2026-11-20T10:00&to=2026-11-20T10:00")
                        .with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(422)
                .bodyText()
                .contains("Online from must be before the other time");
    }

    @Test
    void whatWasDestroyedIsForAdministratorsAndComesAsAFile() {
        assertThat(web.get().uri("/staff/destructions?page=2").with(user("ann").roles("ADMINISTRATOR", "VIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("120</span> entries", "Not used for 365 days", "Page 3 of 3");
        assertThat(web.get().uri("/staff/destructions.csv").with(user("ann").roles("ADMINISTRATOR", "VIEWER")))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("at,what,records,rule,older_than\r\n")
                .contains(",registrants,121,not used for 365 days,");
        assertThat(web.get().uri("/staff/destructions").with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(403);
    }

    @Test
    void theDataMapIsForAdministratorsAndComesAsAFile() {
        assertThat(web.get().uri("/staff/data-map").with(user("ann").roles("ADMINISTRATOR", "VIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("inventory.contact", "name, phone, email", "Whom to call about a site");
        assertThat(web.get().uri("/staff/data-map.csv").with(user("ann").roles("ADMINISTRATOR", "VIEWER")))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("table,columns,whose,purpose,kept\r\n");
        assertThat(web.get().uri("/staff/data-map").with(user("iona").roles("VIEWER", "ENGINEER")))
                .hasStatus(403);
    }

    private String page(String path) {
        MvcTestResult answer = web.get()
                .uri(java.net.URI.create(path))
                .with(user("iona").roles("VIEWER", "ENGINEER"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String link(String page, String text) {
        java.util.regex.Matcher link = java.util.regex.Pattern.compile("href=\"([^\"]*)\">" + text + "<")
                .matcher(page);
        assertThat(link.find()).as("a link " + text).isTrue();
        return link.group(1).replace("&amp;", "&");
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
