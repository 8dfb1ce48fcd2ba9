package scot.tolbooth.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.message.Delivery;
import scot.tolbooth.portal.message.ResidentPost;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.registrant.UnusedRegistrants;

/** Real registrants on a real database, and a post that notes what would leave. */
class ForgettingWarningsTests {

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ResidentPost post = new ResidentPost();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private ScratchDatabase database;
    private Registrants registrants;
    private ForgettingWarnings warnings;

    @BeforeEach
    void start() {
        database = ScratchDatabase.with("inventory", "radius", "portal");
        TestPropertyValues.of("tolbooth.roles=portal").applyTo(context);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(TransactionTemplate.class, database::transactions);
        context.registerBean(SecretBox.class, () -> new SecretBox(new byte[32], new SecureRandom()));
        context.registerBean(AuditTrail.class, () -> new AuditTrail(database.jdbc(), clock));
        context.scan("scot.tolbooth.radius.registrant");
        context.refresh();
        registrants = context.getBean(Registrants.class);
        warnings = node();
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en      | 20 December 2026     | You last used the free public Wi-Fi on 20 December 2025.",
                "gd      | 20mh dhen Dùbhlachd 2026 | Chleachd thu an Wi-Fi poblach an-asgaidh mu dheireadh",
                "pl      | 20 grudnia 2026      | nie musisz nic robić",
                "ur      | 20 دسمبر، 2026       | آپ نے مفت عوامی وائی فائی آخری بار",
                "zh-Hans | 2026年12月20日        | 您上次使用免费公共 Wi-Fi 是",
                "en-GB   | 20 December 2026     | You last used"
            })
    void aMonthBeforeTheyAreForgottenPeopleAreToldInTheirLanguage(String language, String day, String words) {
        unused("una@example.org", language);
        warnings.take();
        warnings.send();

        assertThat(post.sent()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("una@example.org");
            assertThat(mail.subject()).contains(day);
            assertThat(mail.text()).contains(day, words, "https://wifi.example.test/account");
        });
        assertThat(warnings.standing().sent()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"en, 160", "gd, 160", "pl, 160", "zh-Hans, 70"})
    void aTextFitsOnePart(String language, int characters) {
        unused("07700 900123", language);
        warnings.take();
        warnings.send();

        assertThat(post.sent()).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo("+447700900123");
            assertThat(text.text()).hasSizeLessThanOrEqualTo(characters);
        });
    }

    @Test
    void nobodyIsWarnedTwice() {
        unused("una@example.org", "en");
        for (int day = 0; day < 40; day++) {
            warnings.take();
            warnings.send();
            node().take();
            node().send();
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(post.sent()).hasSize(1);
    }

    @Test
    void whoeverUsesItBeforeTheWarningLeavesGetsNone() {
        UUID una = unused("una@example.org", "en");
        UUID ewan = unused("ewan@example.org", "en");
        UUID jean = unused("jean@example.org", "en");
        warnings.take();
        signsIn(una);
        registrants.forget(ewan, Change.by("themselves"));
        registrants.verified(new Contact(ContactKind.EMAIL, "jean@example.org"), "en", "2");
        warnings.send();

        assertThat(post.sent()).isEmpty();
        assertThat(registrants.find(jean)).isPresent();
        assertThat(warnings.standing().needless()).isEqualTo(3);
    }

    @Test
    void whoeverUsesItAndStopsAgainIsWarnedAgainAYearLater() {
        UUID una = unused("una@example.org", "en");
        warnings.take();
        warnings.send();
        signsIn(una);
        now = now.plus(Duration.ofDays(336));
        warnings.take();
        warnings.send();

        assertThat(post.sent()).hasSize(2);
    }

    @Test
    void nobodyIsWokenByAWarning() {
        unused("una@example.org", "en");
        now = Instant.parse("2026-11-20T20:00:00Z");
        warnings.take();
        warnings.send();
        assertThat(post.sent()).isEmpty();

        now = Instant.parse("2026-11-21T09:00:00Z");
        warnings.send();
        assertThat(post.sent()).hasSize(1);
    }

    @Test
    void whileTheTransportIsAwayWarningsWaitAndThenGoOut() {
        unused("una@example.org", "en");
        unused("ewan@example.org", "en");
        post.answer(new Delivery.Failed("away"));
        warnings.take();
        warnings.send();
        assertThat(post.sent()).as("the others wait too").hasSize(1);
        post.sent().clear();
        post.answer(new Delivery.Accepted());
        now = now.plus(Duration.ofMinutes(15));
        warnings.send();

        assertThat(post.sent()).hasSize(2);
        assertThat(warnings.standing().waiting()).isZero();
    }

    @Test
    void whatIsNeverTakenIsGivenUpWithASignalAndAMailboxThatIsNoneIsNot() {
        unused("una@example.org", "en");
        post.answer(new Delivery.Failed("no such mailbox", true));
        warnings.take();
        warnings.send();
        assertThat(warnings.standing().undeliverable()).isEqualTo(1);
        assertThat(health()).isEqualTo("UP");

        unused("ewan@example.org", "en");
        post.answer(new Delivery.Failed("away"));
        warnings.take();
        warnings.send();
        for (int day = 0; day < 20 && warnings.standing().givenUp() == 0; day++) {
            now = now.plus(Duration.ofDays(1));
            warnings.send();
        }
        assertThat(warnings.standing().givenUp()).isEqualTo(1);
        assertThat(health()).isEqualTo("DEGRADED");
        assertThat(post.sent()).hasSize(11);
    }

    @Test
    void afterACrashWhileItLeftAWarningIsNotSentAgain() {
        unused("una@example.org", "en");
        warnings.take();
        ForgettingWarnings dying = node(Optional.of(new OutOfMemoryError("killed")));
        assertThatThrownBy(dying::send).hasMessage("killed");
        now = now.plus(Duration.ofMinutes(16));
        warnings.send();
        warnings.send();

        assertThat(post.sent()).isEmpty();
        assertThat(warnings.standing().givenUp()).isEqualTo(1);
        assertThat(health()).isEqualTo("DEGRADED");
        now = now.plus(Duration.ofDays(2));
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void whatIsSettledIsForgottenAfterAMonthAndNobodyIsWarnedAgainForIt() {
        unused("una@example.org", "en");
        warnings.take();
        warnings.send();
        now = now.plus(Duration.ofDays(29));
        warnings.take();
        assertThat(warnings.standing().sent()).isEqualTo(1);
        now = now.plus(Duration.ofDays(2));
        warnings.take();

        assertThat(warnings.standing().sent()).isZero();
        warnings.send();
        assertThat(post.sent()).hasSize(1);
        assertThat(warnings.standing().waiting()).isZero();
    }

    private String health() {
        return warnings.standing().health(now).getStatus().getCode();
    }

    private ForgettingWarnings node() {
        return node(Optional.empty());
    }

    /** A node that may stop while it sends. */
    private ForgettingWarnings node(Optional<Error> stops) {
        UnusedRegistrants unused = context.getBean(UnusedRegistrants.class);
        Registrants read = stops.isEmpty() ? registrants : new StoppingRegistrants(registrants, stops.get());
        return new ForgettingWarnings(
                new JdbcForgettingWarnings(database.jdbc()),
                unused,
                read,
                post.messages(),
                new ForgettingWarnings.Means(
                        database.transactions(), new DefaultLockingTaskExecutor(lock -> Optional.of(() -> {})), clock));
    }

    /** Somebody who was last seen 335 days and some hours ago. */
    private UUID unused(String contact, String language) {
        Contact to = new Contact(contact.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE, contact);
        UUID id = registrants.verified(to, language, "1").id();
        database.jdbc()
                .sql("UPDATE radius.registrant SET registered = :at, last_seen = NULL WHERE id = :id")
                .param("at", Timestamp.from(now.minus(Duration.ofDays(335)).minusSeconds(3_600)))
                .param("id", id)
                .update();
        return id;
    }

    private void signsIn(UUID registrant) {
        database.jdbc()
                .sql("UPDATE radius.registrant SET last_seen = :at WHERE id = :id")
                .param("at", Timestamp.from(now))
                .param("id", registrant)
                .update();
    }
}
