package scot.tolbooth.inventory.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SampleSites;
import scot.tolbooth.inventory.site.SiteCode;

class ContactsTests {

    private static final SiteCode SCHOOL = new SiteCode("SCH-001");
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Contacts contacts = new Contacts(database.jdbc(), audit, database.transactions());

    @BeforeEach
    void site() {
        SampleSites.store(database, audit, "SCH-001");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void severalDutyHoldersShareASiteEachWithItsPart() {
        SiteContact council = contacts.add(SCHOOL, dutyHolder("Council", "fabric and services"), Change.by("ann"));
        SiteContact operator = contacts.add(SCHOOL, dutyHolder("PPP operator", "maintenance"), Change.by("ann"));

        assertThat(contacts.of(SCHOOL)).containsExactly(council, operator);
        assertThat(contacts.find(operator.id())).contains(operator);
    }

    @Test
    void aDutyHolderWithoutAPartCannotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dutyHolder("Council", " "))
                .withMessage("scope must say what this duty holder answers for");
    }

    @Test
    void aContactHoldsFromItsFirstToItsLastDay() {
        ContactDetails term = keyholder(null, null, AUGUST, AUGUST.plusDays(9));

        assertThat(term.holdsOn(AUGUST.minusDays(1))).isFalse();
        assertThat(term.holdsOn(AUGUST)).isTrue();
        assertThat(term.holdsOn(AUGUST.plusDays(9))).isTrue();
        assertThat(term.holdsOn(AUGUST.plusDays(10))).isFalse();
        assertThat(keyholder(null, null, null, null).holdsOn(AUGUST)).isTrue();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        SiteContact read = contacts.add(SCHOOL, keyholder("01698 302527", null, null, null), Change.by("ann"));
        contacts.replace(read.with(keyholder("01698 302528", null, null, null)), Change.by("ben"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> contacts.replace(read.with(keyholder(null, null, null, null)), Change.by("ann")));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> contacts.remove(read, Change.by("ann")));
        assertThat(contacts.find(read.id()).orElseThrow().details().phone()).isEqualTo("01698 302528");
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        SiteContact read = contacts.add(SCHOOL, keyholder(null, null, null, null), Change.by("ann"));

        assertThat(contacts.replace(read, Change.by("ann"))).isEqualTo(SaveOutcome.UNCHANGED);
    }

    @Test
    void everyChangeIsAudited() {
        SiteContact read = contacts.add(SCHOOL, keyholder(null, null, null, null), Change.by("ann"));
        contacts.replace(read.with(keyholder("01698 302528", null, null, null)), Change.by("ben"));
        contacts.remove(read.withVersion(2), Change.by("cat"));

        assertThat(audit.of("contact " + read.id(), 10))
                .extracting(AuditEntry::by)
                .containsExactly("cat", "ben", "ann");
        assertThat(contacts.of(SCHOOL)).isEmpty();
    }

    @Test
    void aSiteThatDoesNotExistHasNoContacts() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> contacts.add(new SiteCode("NO-1"), keyholder(null, null, null, null), Change.by("ann")));
    }

    @Test
    void logsDoNotNamePeople() {
        assertThat(keyholder("01698 302527", "j@example.org", null, null).toString())
                .doesNotContain("Jean", "302527", "example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01698 302527", "+44 (0)1698 302527", "07700-900123", "01698 302527 ext 12", "101 0101 x3"})
    void telephoneNumbersAreTakenAsPeopleWriteThem(String phone) {
        assertThatNoException().isThrownBy(() -> keyholder(phone, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask Jean", "123", "0169830252701698302527016983025270", "01698\n302527"})
    void whatIsNoTelephoneNumberIsRefused(String phone) {
        assertThatIllegalArgumentException().isThrownBy(() -> keyholder(phone, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jean", "jean@", "@example.org", "jean@localhost", "a b@example.org", "a@b@example.org"})
    void whatIsNoAddressIsRefused(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> keyholder(null, email, null, null));
    }

    private static ContactDetails dutyHolder(String name, String scope) {
        return new ContactDetails(ContactRole.DUTY_HOLDER, name, null, null, null, scope, null, null);
    }

    private static ContactDetails keyholder(
            @Nullable String phone, @Nullable String email, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new ContactDetails(ContactRole.KEYHOLDER, "Jean Brown", null, phone, email, null, from, until);
    }
}
