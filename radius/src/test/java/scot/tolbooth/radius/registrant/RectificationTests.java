package scot.tolbooth.radius.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.passpoint.PasspointCredentials;

class RectificationTests {

    private static final Change BY_THEMSELVES = Change.by("the registrant");

    private static RunningRadius radius;

    @BeforeAll
    static void start() {
        radius = RunningRadius.start();
    }

    @AfterAll
    static void stop() {
        radius.close();
    }

    private static Rectification rectification() {
        return radius.bean(Rectification.class);
    }

    private static Registrants registrants() {
        return radius.bean(Registrants.class);
    }

    @Test
    void aContactIsReplacedAndTheTrailDoesNotNameIt() {
        Contact old = new Contact(ContactKind.MOBILE, "07700 900601");
        Contact next = new Contact(ContactKind.EMAIL, "next@example.org");
        UUID someone = registrants().verified(old, "en", "2026-1").id();

        assertThat(rectification().contact(someone, next, BY_THEMSELVES)).isTrue();

        assertThat(registrants().find(old)).isEmpty();
        assertThat(registrants().find(next)).map(Registrant::id).contains(someone);
        assertThat(registrants().export(someone)).containsEntry("email", "next@example.org");
        assertThat(radius.bean(AuditTrail.class).of("registrant " + someone, 5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString())
                        .contains("contact", "the registrant")
                        .doesNotContain("next@example.org", "900601"));
    }

    @Test
    void aContactOfSomebodyElseIsNotTaken() {
        Contact theirs = new Contact(ContactKind.EMAIL, "theirs@example.org");
        Contact mine = new Contact(ContactKind.EMAIL, "mine@example.org");
        UUID other = registrants().verified(theirs, "en", "2026-1").id();
        UUID someone = registrants().verified(mine, "en", "2026-1").id();

        assertThat(rectification().contact(someone, theirs, BY_THEMSELVES)).isFalse();

        assertThat(registrants().find(theirs)).map(Registrant::id).contains(other);
        assertThat(registrants().find(mine)).map(Registrant::id).contains(someone);
        assertThat(rectification().contact(UUID.randomUUID(), new Contact(ContactKind.EMAIL, "a@b.org"), BY_THEMSELVES))
                .isFalse();
    }

    @Test
    void theLanguageIsPutRight() {
        UUID someone = radius.registrant("language@example.org").id();

        assertThat(rectification().language(someone, "ur", BY_THEMSELVES)).isTrue();

        assertThat(registrants().find(someone)).map(Registrant::language).contains("ur");
    }

    @Test
    void oneConsentIsWithdrawnAndGivenAnew() {
        Contact contact = new Contact(ContactKind.EMAIL, "withdrawn@example.org");
        UUID someone = registrants().verified(contact, "en", "2026-1").id();
        registrants().verified(contact, "en", "2026-2");
        Consents consents = radius.bean(Consents.class);
        Consent first = consents.of(someone).get(0);

        assertThat(rectification().withdraw(someone, first, BY_THEMSELVES)).isTrue();
        assertThat(rectification().withdraw(someone, first, BY_THEMSELVES))
                .as("no longer stands")
                .isFalse();

        assertThat(consents.of(someone)).extracting(Consent::stands).containsExactly(false, true);
        assertThat(String.valueOf(registrants().export(someone).get("consents")))
                .contains("withdrawn=");
        registrants().verified(contact, "en", "2026-1");
        assertThat(consents.of(someone)).allMatch(Consent::stands);
    }

    @Test
    void withTheLastConsentToTheTermsGoesWhatLetsThemInWithoutIt() {
        Contact contact = new Contact(ContactKind.EMAIL, "terms@example.org");
        UUID someone = registrants().verified(contact, "en", "2026-1").id();
        registrants().verified(contact, "en", "2026-2");
        MacAddress phone = new MacAddress("02000000a601");
        RememberedDevices devices = radius.bean(RememberedDevices.class);
        devices.remember(someone, phone, "phone");
        Grants grants = radius.bean(Grants.class);
        grants.mint(new GrantRequest(someone, phone, RunningRadius.NAS, null, 1, Duration.ofMinutes(2)));
        PasspointCredentials credentials = radius.bean(PasspointCredentials.class);
        credentials.issue(someone, "phone", Duration.ofDays(30));
        Consents consents = radius.bean(Consents.class);

        rectification().withdraw(someone, consents.of(someone).get(0), BY_THEMSELVES);
        assertThat(devices.of(someone)).as("another one stands").hasSize(1);
        assertThat(credentials.of(someone)).as("another one stands").hasSize(1);
        rectification().withdraw(someone, consents.of(someone).get(1), BY_THEMSELVES);

        assertThat(devices.of(someone)).isEmpty();
        assertThat(credentials.of(someone)).isEmpty();
        assertThat(grants.revoke(someone)).as("none is left to revoke").isZero();
    }
}
