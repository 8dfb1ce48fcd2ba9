package scot.tolbooth.radius.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.TestCertificates;
import scot.tolbooth.radius.TickingClock;

class StoredNasClientsTests {

    private static final Change CHANGE = Change.by("test");
    private static final String SECRET = "a-secret-of-some-length";

    private static final NasName LIBRARY = new NasName("library");

    private final TickingClock clock = new TickingClock();
    private final SecretBox secrets = new SecretBox(new byte[32], new SecureRandom());
    private ScratchDatabase database;
    private StoredNasClients clients;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "radius");
        clients = onAnotherNode();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLongestBlockIsMeant() throws UnknownHostException {
        save("region", "10.0.0.0/8");
        save("town", "10.1.0.0/16");
        save("library", "10.1.2.3");
        assertThat(nameAt("10.9.9.9")).isEqualTo("region");
        assertThat(nameAt("10.1.9.9")).isEqualTo("town");
        assertThat(nameAt("10.1.2.3")).isEqualTo("library");
        assertThat(clients.find(address("192.0.2.1"))).isEmpty();
    }

    @Test
    void addressesOfIpVersion6AreFound() throws UnknownHostException {
        save("six", "2001:db8::/32");
        save("one", "2001:db8::1");
        assertThat(nameAt("2001:db8:5::9")).isEqualTo("six");
        assertThat(nameAt("2001:db8::1")).isEqualTo("one");
    }

    @Test
    void otherNodesTakeUpChanges() throws UnknownHostException {
        StoredNasClients other = onAnotherNode();
        save("library", "10.1.2.3");
        other.refreshRegularly();
        assertThat(other.find(address("10.1.2.3"))).isPresent();
        assertThat(clients.remove(new NasName("library"), CHANGE)).isTrue();
        other.refreshRegularly();
        assertThat(other.find(address("10.1.2.3"))).isEmpty();
    }

    @Test
    void aChangeThatIsUndoneDoesNotCount() throws UnknownHostException {
        database.transactions().executeWithoutResult(status -> {
            save("library", "10.1.2.3");
            status.setRollbackOnly();
        });
        assertThat(clients.find(address("10.1.2.3"))).isEmpty();
    }

    @Test
    void secretsAreSealedAndNotInTheAuditTrail() {
        save("library", "10.1.2.3");
        assertThat(database.jdbc()
                        .sql("SELECT secret FROM radius.nas_client")
                        .query(String.class)
                        .single())
                .startsWith("v1:")
                .doesNotContain(SECRET);
        assertThat(new AuditTrail(database.jdbc(), Clock.systemUTC()).of("nas-client library", 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).doesNotContain(SECRET));
    }

    @Test
    void aNewNasClientNeedsASecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.save(client("library", "10.1.2.3"), null, null, CHANGE))
                .withMessageContaining("secret");
    }

    @Test
    void anAddressIsOfOneNasClientOnly() {
        save("library", "10.1.2.3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> save("twin", "10.1.2.3"))
                .withMessageContaining("library");
    }

    @Test
    void filesHaveTheColumnsOfTheContractAndExportsNoSecrets() {
        save("library", "10.1.2.3");
        Sites sites =
                new Sites(database.jdbc(), new AuditTrail(database.jdbc(), Clock.systemUTC()), database.transactions());
        NasClientsCsv csv = new NasClientsCsv(clients, sites);
        assertThat(csv.columns())
                .extracting("name")
                .containsExactly(
                        "name",
                        "address",
                        "secret",
                        "site",
                        "vendor",
                        "coa_port",
                        "coa_secret",
                        "require_message_authenticator");
        NasClientsCsv.Row row = csv.all().get(0);
        assertThat(csv.export(row).get("address")).isEqualTo("10.1.2.3");
        assertThat(csv.export(row).get("secret")).isNull();
        assertThat(csv.save(row, CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);
    }

    @Test
    void whatWasChangedMeanwhileIsNotReplaced() {
        save("library", "10.1.2.3");
        NasClient read = clients.find(new NasName("library")).orElseThrow();
        save("library", "10.1.2.4");
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> clients.replace(read, null, null, CHANGE));
        NasClient current = clients.find(new NasName("library")).orElseThrow();
        assertThat(clients.replace(current, null, null, CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);
    }

    @Test
    void theOldSecretCountsUntilItsInstant() throws UnknownHostException {
        save("library", "10.1.2.3");
        Instant until = clock.instant().plusSeconds(3_600);
        assertThat(clients.rotate(LIBRARY, "the-new-secret-of-the-nas", until, CHANGE))
                .isTrue();
        KnownNas nas = clients.find(address("10.1.2.3")).orElseThrow();
        assertThat(nas.secrets(clock.instant()))
                .containsExactly(new SharedSecret("the-new-secret-of-the-nas"), new SharedSecret(SECRET));
        assertThat(nas.secrets(until)).containsExactly(new SharedSecret("the-new-secret-of-the-nas"));
        assertThat(clients.oldSecretUntil(LIBRARY)).contains(until);
        assertThat(clients.secret(LIBRARY)).contains("the-new-secret-of-the-nas");
        assertThat(clients.coaSecrets(LIBRARY)).hasSize(2);
        clock.advance(Duration.ofHours(2));
        assertThat(clients.oldSecretUntil(LIBRARY)).isEmpty();
        assertThat(clients.coaSecrets(LIBRARY)).hasSize(1);
    }

    @Test
    void anyOtherChangeKeepsTheOldSecretButANewSecretEndsIt() throws UnknownHostException {
        save("library", "10.1.2.3");
        Instant until = clock.instant().plusSeconds(3_600);
        clients.rotate(LIBRARY, "the-new-secret-of-the-nas", until, CHANGE);
        clients.save(client("library", "10.1.2.4"), null, null, CHANGE);
        assertThat(clients.find(address("10.1.2.4")).orElseThrow().secrets(clock.instant()))
                .hasSize(2);
        clients.save(client("library", "10.1.2.4"), "a-leaked-secret-is-replaced", null, CHANGE);
        assertThat(clients.find(address("10.1.2.4")).orElseThrow().secrets(clock.instant()))
                .containsExactly(new SharedSecret("a-leaked-secret-is-replaced"));
        assertThat(clients.oldSecretUntil(LIBRARY)).isEmpty();
    }

    @Test
    void aRotationNeedsAnotherSecretAndAnInstantToCome() {
        save("library", "10.1.2.3");
        Instant until = clock.instant().plusSeconds(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.rotate(LIBRARY, SECRET, until, CHANGE))
                .withMessageContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.rotate(LIBRARY, "another-secret-of-length", clock.instant(), CHANGE))
                .withMessageContaining("old_valid_until");
        assertThat(clients.rotate(new NasName("nobody"), "another-secret-of-length", until, CHANGE))
                .isFalse();
    }

    @Test
    void aCertificateNamesOneNasClientAndCountsAtOnce(@TempDir Path directory) {
        TestCertificates issued = new TestCertificates(directory);
        issued.certify("nas", "NAS-1.example.org");
        X509Certificate presented = issued.certificate("nas");
        NasCertificates certificates = new StoredNasCertificates(
                database.jdbc(), clients, new AuditTrail(database.jdbc(), clock), database.transactions());
        save("library", "10.1.2.3");
        save("hub", "10.1.2.4");
        assertThat(clients.find(presented)).isEmpty();
        certificates.put(LIBRARY, new CertificateName("nas-1.Example.org"), CHANGE);
        assertThat(clients.find(presented)).map(KnownNas::name).contains(LIBRARY);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> certificates.put(new NasName("hub"), new CertificateName("nas-1.example.org"), CHANGE))
                .withMessageContaining("library");
        certificates.put(
                LIBRARY,
                new CertificateName(CertificateName.of(presented).get(0).toUpperCase(Locale.ROOT)),
                CHANGE);
        assertThat(clients.find(presented)).map(KnownNas::name).contains(LIBRARY);
        assertThat(certificates.remove(LIBRARY, CHANGE)).isTrue();
        assertThat(clients.find(presented)).isEmpty();
        // The common name does not count where there is a DNS name.
        certificates.put(LIBRARY, new CertificateName("nas"), CHANGE);
        assertThat(clients.find(presented)).isEmpty();
    }

    @Test
    void whoStillSendsNoMessageAuthenticatorIsReported() {
        save("library", "10.1.2.3");
        clients.save(
                new NasClient(new NasName("old"), CidrBlock.of("10.1.2.4"), null, NasVendor.GENERIC, null, false, 0),
                SECRET,
                null,
                CHANGE);
        StoredSigningHabits here = new StoredSigningHabits(database.jdbc());
        StoredSigningHabits elsewhere = new StoredSigningHabits(database.jdbc());
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        elsewhere.seen(new NasName("old"), false, noon.plusSeconds(60));
        elsewhere.writeRegularly();
        here.seen(new NasName("old"), false, noon);
        here.seen(LIBRARY, true, noon);
        assertThat(here.report())
                .containsExactly(
                        new SigningHabit(LIBRARY, true, noon, null),
                        new SigningHabit(new NasName("old"), false, null, noon.plusSeconds(60)));
        assertThat(here.report().get(1).advice()).startsWith("It still needs the exception");
        here.seen(new NasName("old"), true, noon.plusSeconds(120));
        assertThat(here.report().get(1).advice()).isEqualTo("It sends one now: require it");
    }

    private StoredNasClients onAnotherNode() {
        return new StoredNasClients(
                database.jdbc(),
                secrets,
                new AuditTrail(database.jdbc(), Clock.systemUTC()),
                database.transactions(),
                clock);
    }

    private void save(String name, String address) {
        clients.save(client(name, address), SECRET, null, CHANGE);
    }

    private String nameAt(String address) throws UnknownHostException {
        return clients.find(address(address)).orElseThrow().name().value();
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }

    private static NasClient client(String name, String address) {
        return new NasClient(new NasName(name), CidrBlock.of(address), null, NasVendor.GENERIC, null, true, 0);
    }
}
