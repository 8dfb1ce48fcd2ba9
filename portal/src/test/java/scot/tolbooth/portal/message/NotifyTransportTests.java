package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NotifyTransportTests {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final AtomicReference<String> request = new AtomicReference<>("");
    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicInteger status = new AtomicInteger(201);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void notifyOnLoopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            request.set(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTextGoesToItsTemplateWithASignedToken() {
        assertThat(send()).isInstanceOf(Delivery.Accepted.class);

        String[] parts = request.get().split(" ", -1);
        assertThat(parts[0]).isEqualTo("/v2/notifications/sms");
        assertThat(decoded(parts[2].split("\\.", -1)[1]))
                .isEqualTo("{\"iss\":\"" + SERVICE + "\",\"iat\":" + NOW.getEpochSecond() + "}");
        JsonNode sent = JsonMapper.builder().build().readTree(body.get());
        assertThat(sent.path("phone_number").asString()).isEqualTo("+447700900123");
        assertThat(sent.path("template_id").asString()).isEqualTo("template");
        assertThat(sent.path("personalisation").path("code").asString()).isEqualTo("123456");
    }

    @Test
    void aRefusalSaysWhyAndNamesNobody() {
        status.set(429);

        assertThat(send()).isEqualTo(new Delivery.Failed("GOV.UK Notify answered 429"));
    }

    @Test
    void noAnswerIsAFailureToo() {
        server.stop(0);

        assertThat(send()).isEqualTo(new Delivery.Failed("GOV.UK Notify did not answer"));
    }

    @Test
    void aKeyOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> new NotifyKey("secret"))
                .hasMessageStartingWith("tolbooth.messages.notify.api-key must be")
                .hasMessageNotContaining("secret\"");
    }

    @Test
    void aMessageToStaffGoesToItsTemplateWithoutACode() {
        assertThat(transport().send(staffMessage())).isInstanceOf(Delivery.Accepted.class);

        assertThat(request.get()).startsWith("/v2/notifications/email ");
        JsonNode sent = JsonMapper.builder().build().readTree(body.get());
        assertThat(sent.path("email_address").asString()).isEqualTo("morag@council.example");
        assertThat(sent.path("personalisation").path("subject").asString()).isEqualTo("A subject");
        assertThat(sent.path("personalisation").path("message").asString()).isEqualTo("A text");
        assertThat(sent.path("personalisation").has("code")).isFalse();
    }

    @Test
    void aMessageWithoutACodeGoesToATemplateOfItsOwnOrNowhere() {
        Contact to = new Contact(ContactKind.MOBILE, "07700 900123");
        Wording notice = new Wording("A subject", "A text");
        assertThat(transport().send(to, notice)).isInstanceOf(Delivery.Accepted.class);

        assertThat(request.get()).startsWith("/v2/notifications/sms ");
        JsonNode sent = JsonMapper.builder().build().readTree(body.get());
        assertThat(sent.path("template_id").asString()).isEqualTo("notice");
        assertThat(sent.path("personalisation").has("code")).isFalse();

        NotifyTransport without = transport(new NotifyTransport.Template("template", null, "the.setting"));
        assertThat(without.send(to, notice)).isEqualTo(new Delivery.Failed("the.setting is not set"));
    }

    @Test
    void whatWasAskedForWronglyIsNotAskedForAgain() {
        status.set(400);

        assertThat(transport().send(staffMessage())).isEqualTo(new Delivery.Failed("GOV.UK Notify answered 400", true));
    }

    private static StaffMessage staffMessage() {
        Contact to = new Contact(ContactKind.EMAIL, "morag@council.example");
        return new StaffMessage(MessageKind.TEST, to, "1", "A subject", "A text");
    }

    private Delivery send() {
        Contact contact = new Contact(ContactKind.MOBILE, "07700 900123");
        return transport()
                .send(
                        new CodeMessage(contact, "123456", Language.ENGLISH),
                        new Wording("Your code", "123456 is your code"));
    }

    private NotifyTransport transport() {
        return transport(new NotifyTransport.Template("template", "notice", "the.setting"));
    }

    private NotifyTransport transport(NotifyTransport.Template template) {
        RestClient client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .build();
        return new NotifyTransport(
                client, new NotifyKey("trial-" + SERVICE + "-" + SECRET), template, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String decoded(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
