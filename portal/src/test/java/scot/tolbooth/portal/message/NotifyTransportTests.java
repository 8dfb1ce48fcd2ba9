package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import tools.jackson.databind.JsonNode;

class NotifyTransportTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.500Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UUID REFERENCE = UUID.fromString("5e1d6d5a-5c2f-4f6e-9a64-0a1e5a2c2f11");

    private final NotifyOnLoopback notify = new NotifyOnLoopback();
    private final NotifyWatch watch = new NotifyWatch(Clock.systemUTC());

    @AfterEach
    void stop() {
        notify.close();
    }

    @Test
    void aTextGoesToItsTemplateWithASignedTokenAndAReference() {
        assertThat(send()).isInstanceOf(Delivery.Accepted.class);

        NotifyOnLoopback.Taken sent = notify.latest();
        assertThat(sent.path()).isEqualTo("/v2/notifications/sms");
        String token = sent.authorization().replace("Bearer ", "");
        assertThat(decoded(token.split("\\.", -1)[1]))
                .isEqualTo("{\"iss\":\"26785a09-ab16-4eb0-8407-a37497a57506\",\"iat\":" + NOW.getEpochSecond() + "}");
        assertThat(sent.number()).isEqualTo("+447700900123");
        assertThat(sent.body().path("template_id").asString()).isEqualTo("template");
        assertThat(sent.code()).isEqualTo("123456");
        assertThat(sent.reference()).isEqualTo(REFERENCE.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | ValidationError      | phone_number Not a valid phone number | RECIPIENT",
                "400 | BadRequestError      | Template not found                    | REQUEST",
                "400 | BadRequestError      | Can’t send to this recipient using a team-only API key | REQUEST",
                "403 | AuthError            | Error: Your system clock must be accurate to within 30 seconds | CLOCK",
                "403 | AuthError            | Invalid token: API key not found      | ACCOUNT",
                "429 | RateLimitError       | Exceeded rate limit for key type LIVE | RATE",
                "429 | TooManyRequestsError | Exceeded send limits (50) for today   | RATE",
                "500 | Exception            | Internal server error                 | SERVER",
                "502 | Exception            | Bad gateway                           | SERVER"
            })
    void aRefusalSaysWhyInNotifysOwnWords(int status, String error, String message, Cause cause) {
        notify.answer(status, error, message);

        assertThat(send())
                .isEqualTo(
                        new Delivery.Failed("GOV.UK Notify answered " + status + ": " + message, status == 400, cause));
    }

    @Test
    void aRefusalNamesNobody() {
        notify.answer(400, "ValidationError", "phone_number +44 7700 900123 of morag@example.com is none");

        assertThat(send())
                .isEqualTo(new Delivery.Failed(
                        "GOV.UK Notify answered 400: phone_number … of … is none", true, Cause.RECIPIENT));
    }

    @Test
    void noAnswerIsAFailureToo() {
        notify.close();

        assertThat(send()).isEqualTo(new Delivery.Failed("GOV.UK Notify did not answer", false, Cause.CONNECTION));
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

        NotifyOnLoopback.Taken sent = notify.latest();
        assertThat(sent.path()).isEqualTo("/v2/notifications/email");
        assertThat(sent.body().path("email_address").asString()).isEqualTo("morag@council.example");
        JsonNode words = sent.body().path("personalisation");
        assertThat(words.path("subject").asString()).isEqualTo("A subject");
        assertThat(words.path("message").asString()).isEqualTo("A text");
        assertThat(words.has("code")).isFalse();
    }

    @Test
    void aMessageWithoutACodeGoesToATemplateOfItsOwnOrNowhere() {
        Letter notice = letter(null);
        assertThat(transport().send(notice)).isInstanceOf(Delivery.Accepted.class);

        assertThat(notify.latest().body().path("template_id").asString()).isEqualTo("notice");
        assertThat(notify.latest().body().path("personalisation").has("code")).isFalse();

        NotifyTransport without = new NotifyTransport(
                RestClient.builder()
                        .requestFactory(new JdkClientHttpRequestFactory())
                        .baseUrl(notify.url())
                        .build(),
                new NotifyKey(NotifyOnLoopback.KEY),
                new NotifyTransport.Template("template", null, "the.setting"),
                watch,
                CLOCK);
        assertThat(without.send(notice)).isEqualTo(new Delivery.Failed("the.setting is not set", false, Cause.REQUEST));
    }

    @Test
    void aClockThatAgreesWithNotifysIsWell() {
        assertThat(watch.health().getStatus()).as("before any answer").isEqualTo(Status.UP);
        NotifyWatch seen = sendAt(Clock.systemUTC());

        assertThat(seen.health().getStatus()).isEqualTo(Status.UP);
        assertThat(ahead(seen)).isCloseTo(0, within(2.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {-20, 20})
    void aClockThatIsOffIsReportedBeforeNotifyRefusesItsTokens(long seconds) {
        NotifyWatch off = sendAt(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)));

        assertThat(off.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(ahead(off)).isCloseTo((double) seconds, within(2.0));
    }

    @Test
    void aClockThatNotifyRefusesIsReportedByName() {
        notify.answer(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds");
        NotifyWatch off = sendAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2)));

        assertThat(off.health().getDetails()).containsEntry("problem", "this machine’s clock is wrong");
        assertThat(ahead(off)).isCloseTo(-120, within(2.0));
    }

    @Test
    void anAccountThatIsNotAcceptedIsReportedUntilItIs() {
        notify.answer(403, "AuthError", "Invalid token: API key not found");
        NotifyTransport transport = notify.transport(Clock.systemUTC(), watch);
        transport.send(letter("123456"));
        Health refused = watch.health();
        notify.takeAll();
        transport.send(letter("123456"));

        assertThat(refused.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(refused.getDetails().get("problem")).asString().contains("API key not found");
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    /** Sends by a clock, and says what a watch makes of the answer. */
    private NotifyWatch sendAt(Clock own) {
        NotifyWatch seen = new NotifyWatch(own);
        notify.transport(own, seen).send(letter("123456"));
        return seen;
    }

    private static double ahead(NotifyWatch seen) {
        return (double) Objects.requireNonNull(seen.health().getDetails().get("clockAheadSeconds"));
    }

    private static StaffMessage staffMessage() {
        Contact to = new Contact(ContactKind.EMAIL, "morag@council.example");
        return new StaffMessage(MessageKind.TEST, to, "1", "A subject", "A text");
    }

    private Delivery send() {
        return transport().send(letter("123456"));
    }

    private static Letter letter(@Nullable String code) {
        Contact contact = new Contact(ContactKind.MOBILE, "07700 900123");
        return new Letter(REFERENCE, contact, code, new Wording("Your code", "123456 is your code"));
    }

    private NotifyTransport transport() {
        return notify.transport(CLOCK, watch);
    }

    private static String decoded(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
