package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.AlarmKey;
import scot.tolbooth.collector.alarm.AlarmRule;
import scot.tolbooth.collector.alarm.Channel;
import scot.tolbooth.collector.alarm.Notification;
import scot.tolbooth.collector.alarm.Route;
import scot.tolbooth.collector.alarm.Severity;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News of alarms on their way to a receiver that is not always there. */
class AlarmDeliveryTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SECRET = "a secret of the webhook";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "portal");

    private final MovingClock clock = new MovingClock();
    private final JdbcAlarmMessages store =
            new JdbcAlarmMessages(DATABASE.jdbc(), new SecretBox(new byte[32], new SecureRandom()));
    private final Outbox mail = new Outbox(DATABASE, clock);
    private final AlarmOutbox outbox = new AlarmOutbox(
            store,
            new AlarmEmail(mail.messages()),
            new AlarmWords(URI.create("https://wifi.example.org")),
            new AuditTrail(DATABASE.jdbc(), clock),
            DATABASE.transactions(),
            clock);
    private final AlarmPosts posts = new AlarmPosts();
    private final AlarmDelivery delivery = new AlarmDelivery(
            store,
            Map.of(
                    Channel.WEBHOOK, new WebhookTransport(posts, JSON, SECRET, clock),
                    Channel.TEAMS, new TeamsTransport(posts, JSON)),
            clock);
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Received> received = new ArrayList<>();
    private HttpServer server;

    @SuppressWarnings("ArrayRecordComponent") // what a signature is checked over, as it came
    private record Received(Map<String, List<String>> headers, byte[] body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void listen() throws IOException {
        DATABASE.jdbc().sql("DELETE FROM portal.alarm_message").update();
        DATABASE.jdbc().sql("DELETE FROM portal.staff_message").update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aWebhookIsSignedSoThatItsReceiverCanTell() {
        outbox.hand(news("k1", Channel.WEBHOOK, false));
        delivery.run();

        Received post = received.get(0);
        assertThat(post.header("X-tolbooth-signature"))
                .isEqualTo("sha256=" + WebhookTransport.signature(SECRET, NOON.getEpochSecond(), post.body()));
        assertThat(post.json().at("/alarms/0/event").asString()).isEqualTo("raised");
        assertThat(post.json().at("/alarms/0/people").asInt()).isEqualTo(31);
        assertThat(post.json().at("/alarms/0/link").asString())
                .isEqualTo("https://wifi.example.org/operations/alarms/7");
        assertThat(outbox.latest()).extracting(AlarmMessage::state).containsExactly(AlarmMessage.State.SENT);
    }

    /** Made with {@code openssl dgst -sha256 -hmac}. */
    @Test
    void theSignatureIsAnHmacOfTimestampAndBody() {
        assertThat(WebhookTransport.signature("0123456789abcdef", 1795435200, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("f11c95469a6dcc6821025c8c6db456b11ab7c16ca92b50915428efffab9a7bdb");
    }

    @Test
    void whatADeviceSaysIsToldAsItSaysIt() {
        outbox.hand(news("k2", Channel.WEBHOOK, false, "says a\\u0000b"));
        delivery.run();

        assertThat(received).hasSize(1);
        assertThat(received.get(0).json().at("/alarms/0/detail").asString()).isEqualTo("says a\\u0000b");
    }

    @Test
    void teamsGetsAnAdaptiveCardInTheEnvelopeOfWorkflows() {
        outbox.hand(news("k2", Channel.TEAMS, true));
        delivery.run();

        JsonNode body = received.get(0).json();
        assertThat(body.at("/type").asString()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(body.at("/attachments/0/content/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(body.at("/attachments/0/content/body/0/text").asString()).isEqualTo("Over: Device down: rtr");
    }

    @Test
    void whatIsNotTakenIsTriedAgainAtDoublingIntervals() {
        answers.addAll(List.of(500, 302, 202));
        outbox.hand(news("k3", Channel.WEBHOOK, false));

        delivery.run();
        delivery.run();
        assertThat(received).hasSize(1);
        assertThat(outbox.latest().get(0).lastError()).isEqualTo("the receiver answered with status 500");
        clock.now = NOON.plusSeconds(15);
        delivery.run();
        clock.now = NOON.plusSeconds(44);
        delivery.run();
        assertThat(received).hasSize(2);
        clock.now = NOON.plusSeconds(45);
        delivery.run();
        assertThat(received).hasSize(3);
        assertThat(received)
                .extracting(one -> one.header("X-tolbooth-delivery"))
                .containsOnly(received.get(0).header("X-tolbooth-delivery"));
        assertThat(outbox.latest()).extracting(AlarmMessage::state).containsExactly(AlarmMessage.State.SENT);
    }

    @Test
    void whatIsNeverTakenIsGivenUpForAllToSeeAndCanBeTriedAgain() {
        server.stop(0);
        outbox.hand(news("k4", Channel.WEBHOOK, false));
        for (int attempt = 0; attempt < 30; attempt++) {
            delivery.run();
            clock.now = clock.now.plus(Duration.ofHours(1));
        }

        AlarmMessage message = outbox.latest().get(0);
        assertThat(message.isGivenUp()).isTrue();
        assertThat(message.attempts()).isEqualTo(25);
        assertThat(message.lastError()).doesNotContain("http");
        assertThat(outbox.standing().givenUp()).isEqualTo(1);
        assertThat(outbox.standing().health(clock.now).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(outbox.retry(message.id(), Change.by("anna"))).isTrue();
        assertThat(outbox.retry(message.id(), Change.by("anna"))).isFalse();
        assertThat(outbox.latest().get(0).state()).isEqualTo(AlarmMessage.State.WAITING);
    }

    @Test
    void whatAnotherAttemptWouldNotHelpIsGivenUpAtOnce() {
        AlarmDelivery toNobody = new AlarmDelivery(
                store, Map.of(Channel.SMS, message -> new Delivery.Failed("no such number", true)), clock);
        outbox.hand(news("k1", Channel.SMS, false));
        toNobody.run();

        assertThat(outbox.latest()).extracting(AlarmMessage::state).containsExactly(AlarmMessage.State.GIVEN_UP);
    }

    @Test
    void theSameNewsIsTakenOnce() {
        outbox.hand(news("k5", Channel.WEBHOOK, false));
        outbox.hand(news("k5", Channel.WEBHOOK, false));
        delivery.run();

        assertThat(received).hasSize(1);
    }

    @Test
    void aNodeThatDiesWhileSendingLeavesItToAnother() {
        outbox.hand(news("k6", Channel.WEBHOOK, false));
        store.claim(clock.now, clock.now.plusSeconds(120));
        delivery.run();
        assertThat(received).isEmpty();

        clock.now = NOON.plusSeconds(120);
        delivery.run();
        assertThat(received).hasSize(1);
    }

    @Test
    void aChannelThatIsNotSetUpSaysSo() {
        outbox.hand(news("k7", Channel.SMS, false));
        delivery.run();

        assertThat(outbox.latest().get(0).lastError()).isEqualTo("no transport is set up for Text message");
    }

    @Test
    void eMailGoesWithTheMessagesToStaffOnceAndBeforeTheOthers() {
        List<String> subjects = new ArrayList<>();
        mail.messages()
                .hand(new StaffMessage(
                        MessageKind.REMINDERS, new Contact(ContactKind.EMAIL, "m@example.org"), "r", "Reminders", "x"));
        clock.now = NOON.plusSeconds(1);
        outbox.hand(news("digest ".repeat(60), Channel.EMAIL, false));
        outbox.hand(news("digest ".repeat(60), Channel.EMAIL, false));
        mail.node(message -> {
                    subjects.add(message.subject());
                    return new Delivery.Accepted();
                })
                .run();

        assertThat(subjects).containsExactly("MAJOR: Device down: rtr", "Reminders");
        assertThat(outbox.latest()).isEmpty();
        assertThat(mail.messages().latestForEngineers()).singleElement().satisfies(one -> {
            assertThat(one.message().text())
                    .contains("does not answer", "People affected: 31", "https://wifi.example.org/operations/alarms/7");
            assertThat(one.message().to().value()).isEqualTo("desk@example.org");
        });
    }

    @Test
    void eMailAboutAlarmsIsTriedAgainWithinSecondsAndForMostOfADay() {
        outbox.hand(news("k9", Channel.EMAIL, false));
        Runnable node = mail.node(message -> new Delivery.Failed("busy"));
        node.run();
        OutgoingMessage first = mail.messages().latestForEngineers().get(0);
        assertThat(first.nextAttempt()).isEqualTo(NOON.plusSeconds(15));
        for (int attempt = 0; attempt < 30; attempt++) {
            clock.now = clock.now.plus(Duration.ofHours(1));
            node.run();
        }

        OutgoingMessage last = mail.messages().latestForEngineers().get(0);
        assertThat(last.isGivenUp()).isTrue();
        assertThat(last.attempts()).isEqualTo(25);
        assertThat(mail.messages().retry(last.id(), Change.by("anna"))).isTrue();
    }

    @Test
    void eMailAboutAlarmsThatNothingCarriesIsGivenUpWithASignal() {
        StaffMessages uncarried = new StaffMessages(
                mail.store(), false, new AuditTrail(DATABASE.jdbc(), clock), DATABASE.transactions(), clock);
        new AlarmOutbox(
                        store,
                        new AlarmEmail(uncarried),
                        new AlarmWords(URI.create("https://wifi.example.org")),
                        new AuditTrail(DATABASE.jdbc(), clock),
                        DATABASE.transactions(),
                        clock)
                .hand(news("k10", Channel.EMAIL, false));
        mail.node(new NoTransport()).run();

        assertThat(uncarried.latestForEngineers().get(0).lastError())
                .isEqualTo("tolbooth.messages.staff is outbox: no transport carries it");
        assertThat(uncarried.standing().health(NOON).getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void newsOfAThousandAlarmsFitsIntoAMessage() {
        Notification one = news("k11", Channel.EMAIL, false);
        outbox.hand(new Notification(
                "k11", one.route(), Collections.nCopies(3000, one.news().get(0)), NOON));

        assertThat(mail.messages().latestForEngineers().get(0).message().text())
                .endsWith(" more; the console has all of them.");
    }

    @Test
    void theAddressIsSealedInTheDatabase() {
        outbox.hand(news("k8", Channel.WEBHOOK, false));

        assertThat(DATABASE.jdbc()
                        .sql("SELECT address FROM portal.alarm_message")
                        .query(String.class)
                        .single())
                .doesNotContain("127.0.0.1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes()));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    private Notification news(String key, Channel channel, boolean ended) {
        return news(key, channel, ended, "does not answer");
    }

    private Notification news(String key, Channel channel, boolean ended, String why) {
        String address = switch (channel) {
            case EMAIL -> "desk@example.org";
            case SMS -> "+447700900123";
            case WEBHOOK, TEAMS -> "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        };
        Route route = new Route(
                1, "desk", channel, address, Severity.MINOR, List.of(), null, Duration.ZERO, Duration.ZERO, true, 1);
        Alarm alarm = new Alarm(
                7,
                new AlarmKey(AlarmRule.DEVICE_DOWN, "device", "rtr"),
                "rtr",
                new SiteCode("LIB-001"),
                Severity.MAJOR,
                why,
                NOON,
                NOON,
                ended ? new Alarm.Ending(NOON.plusSeconds(60), "answers") : null,
                1,
                false,
                null,
                List.of("sw"),
                new Alarm.Impact(31, 28.0),
                new Alarm.Handling(null, null, null, null),
                1);
        return new Notification(key, route, List.of(new Notification.News(alarm, ended)), NOON);
    }
}
