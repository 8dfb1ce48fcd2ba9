package scot.tolbooth.radius.registrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;

class IdentityLinksTests {

    private static final Change BY_THEMSELVES = Change.by("the registrant");
    private static final String ISSUER = "https://issuer.example.test";

    private static RunningRadius radius;

    @BeforeAll
    static void start() {
        radius = RunningRadius.start();
    }

    @AfterAll
    static void stop() {
        radius.close();
    }

    private static IdentityLinks links() {
        return radius.bean(IdentityLinks.class);
    }

    private static Registrants registrants() {
        return radius.bean(Registrants.class);
    }

    private static UUID person(String address) {
        return registrants()
                .verified(new Contact(ContactKind.EMAIL, address), "en", "2026-1")
                .id();
    }

    @Test
    void aLinkedAccountLeadsToItsRegistrantAndIsInTheirExport() {
        UUID someone = person("linked@example.org");
        IdentityKey key = links().key(ISSUER, "subject-1");

        assertThat(links().registrant(key)).isEmpty();
        assertThat(links().link(someone, key, BY_THEMSELVES)).isTrue();
        assertThat(links().registrant(key)).contains(someone);
        assertThat(links().of(someone))
                .get()
                .satisfies(link -> assertThat(link.used()).isNull());
        links().used(key);

        assertThat(links().of(someone))
                .get()
                .satisfies(link -> assertThat(link.used()).isNotNull());
        assertThat(registrants().export(someone))
                .extractingByKey("sign-in by an account elsewhere")
                .asString()
                .contains("linked=", "last used=");
    }

    /** A subject is a number at one provider only. */
    @Test
    void theSameNumberAtAnotherProviderIsAnotherAccount() {
        assertThat(links().key(ISSUER, "subject-2")).isNotEqualTo(links().key(ISSUER + "/b", "subject-2"));
        assertThat(links().key(ISSUER, "subject-2")).isEqualTo(links().key(ISSUER, "subject-2"));
    }

    @Test
    void whatIsStoredAndAuditedDoesNotNameTheAccount() {
        UUID someone = person("nameless@example.org");
        IdentityKey key = links().key(ISSUER, "4f6893f4-6fbe");
        links().link(someone, key, BY_THEMSELVES);
        links().unlink(someone, BY_THEMSELVES);
        links().link(someone, key, BY_THEMSELVES);

        assertThat(radius.bean(JdbcClient.class)
                        .sql("SELECT l::text FROM radius.identity_link l WHERE registrant = :id")
                        .param("id", someone)
                        .query(String.class)
                        .single())
                .doesNotContain("4f6893f4", "issuer.example");
        assertThat(radius.bean(AuditTrail.class).of("registrant " + someone, 5))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.toString())
                        .contains("linked to an identity provider", "the registrant")
                        .doesNotContain("4f6893f4", key.value(), "issuer.example"));
        assertThat(key.toString()).doesNotContain(key.value());
    }

    @Test
    void anAccountOfSomebodyElseIsNotTaken() {
        UUID first = person("first@example.org");
        UUID second = person("second@example.org");
        IdentityKey key = links().key(ISSUER, "subject-3");
        links().link(first, key, BY_THEMSELVES);

        assertThat(links().link(second, key, BY_THEMSELVES)).isFalse();

        assertThat(links().registrant(key)).contains(first);
        assertThat(links().of(second)).isEmpty();
    }

    @Test
    void anotherAccountTakesThePlaceOfTheOneBefore() {
        UUID someone = person("again@example.org");
        IdentityKey before = links().key(ISSUER, "subject-4");
        IdentityKey after = links().key(ISSUER, "subject-5");
        links().link(someone, before, BY_THEMSELVES);

        assertThat(links().link(someone, after, BY_THEMSELVES)).isTrue();

        assertThat(links().registrant(before)).isEmpty();
        assertThat(links().registrant(after)).contains(someone);
    }

    @Test
    void theLinkGoesWithTheRegistrant() {
        UUID someone = person("gone@example.org");
        IdentityKey key = links().key(ISSUER, "subject-6");
        links().link(someone, key, BY_THEMSELVES);

        registrants().forget(someone, BY_THEMSELVES);

        assertThat(links().registrant(key)).isEmpty();
        assertThat(links().link(someone, key, BY_THEMSELVES)).as("nobody").isFalse();
        assertThat(links().unlink(someone, BY_THEMSELVES)).isFalse();
    }

    @Test
    void nothingButAFingerprintIsAKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityKey("4f6893f4-6fbe-423e-a5cc-d3c93e5a7c41"));
    }
}
