package scot.tolbooth.inventory.contractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class ContractorsTests {

    private static final Change CHANGE = new Change("a test", "tendered anew");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final SiteCode SITE = new SiteCode("LIB-007");
    private static final ContractorId ACME = new ContractorId("acme-surveys");
    private static final Contractor FIRM = new Contractor(
            ACME,
            "Acme Surveys",
            "desk@acme.example",
            "01698 000000",
            "1 Main Street",
            null,
            Map.of(WorkKind.SITE_SURVEY, new WorkTerms(10, 2.5), WorkKind.ASBESTOS_SURVEY, new WorkTerms(null, null)),
            List.of(
                    new Accreditation("UKAS", "ISO/IEC 17020", "0123", DAY.minusYears(1), DAY.plusYears(1)),
                    new Accreditation("BOHS", "P402", "7", null, null)),
            false,
            0);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Contractors contractors = new Contractors(database.jdbc(), audit, database.transactions());

    @BeforeEach
    void aSite() {
        Site site = new Site(
                SITE,
                "Shotts Library",
                SiteKind.LIBRARY,
                null,
                null,
                null,
                null,
                new Position(55.8, -3.8),
                true,
                null,
                null,
                null,
                0);
        new Sites(database.jdbc(), audit, database.transactions()).save(site, CHANGE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSavedIsFoundAgainWithTermsAndAccreditations() {
        assertThat(contractors.save(FIRM, CHANGE)).isEqualTo(SaveOutcome.CREATED);

        assertThat(contractors.find(ACME)).contains(FIRM.withVersion(1));
        assertThat(contractors.all()).containsExactly(FIRM.withVersion(1));
        assertThat(contractors.save(FIRM, CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(contractors.save(FIRM.withAccreditations(List.of()), CHANGE)).isEqualTo(SaveOutcome.UPDATED);
        assertThat(contractors.find(ACME).orElseThrow().accreditations()).isEmpty();
    }

    @Test
    void everyChangeIsWrittenDownWithBeforeAfterAndWhy() {
        contractors.save(FIRM, CHANGE);
        contractors.save(FIRM.withAccreditations(List.of()), CHANGE);

        var entry = audit.of("contractor acme-surveys", 1).get(0);
        assertThat(entry.why()).isEqualTo("tendered anew");
        assertThat(entry.before()).contains("ISO/IEC 17020", "\"sla_working_days\": 10");
        assertThat(entry.after()).doesNotContain("17020");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        contractors.save(FIRM, CHANGE);
        contractors.replace(FIRM.withArchived(true).withVersion(1), CHANGE);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> contractors.replace(FIRM.withVersion(1), CHANGE));
    }

    @Test
    void whoHasBeenAssignedIsArchivedAndNotRemoved() {
        contractors.save(FIRM, CHANGE);
        contractors.assign(assignment(DAY, DAY), CHANGE);

        assertThatIllegalStateException()
                .isThrownBy(() -> contractors.remove(ACME, CHANGE))
                .withMessageContaining("archive it instead");
        assertThat(contractors.archive(ACME, CHANGE)).isTrue();
        assertThat(contractors.isAssigned(ACME, SITE, DAY)).isFalse();
        assertThat(contractors.at(SITE)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contractors.assign(assignment(DAY.plusDays(9), null), CHANGE))
                .withMessageContaining("archived");
    }

    @Test
    void whoWasNeverAssignedMayBeRemoved() {
        contractors.save(FIRM, CHANGE);

        assertThat(contractors.remove(ACME, CHANGE)).isTrue();
        assertThat(contractors.find(ACME)).isEmpty();
        assertThat(contractors.remove(ACME, CHANGE)).isFalse();
    }

    @Test
    void anAssignmentLastsFromItsFirstDayToItsLast() {
        contractors.save(FIRM, CHANGE);
        Assignment stored = contractors.assign(assignment(DAY, null), CHANGE);

        assertThat(contractors.isAssigned(ACME, SITE, DAY.minusDays(1))).isFalse();
        assertThat(contractors.isAssigned(ACME, SITE, DAY.plusYears(9))).isTrue();
        assertThat(contractors.isAssigned(ACME, new SiteCode("LIB-008"), DAY)).isFalse();
        assertThat(contractors.isAssigned(new ContractorId("others"), SITE, DAY))
                .isFalse();

        assertThat(contractors.end(stored.id(), DAY.plusDays(3), CHANGE)).isTrue();

        assertThat(contractors.isAssigned(ACME, SITE, DAY.plusDays(3))).isTrue();
        assertThat(contractors.isAssigned(ACME, SITE, DAY.plusDays(4))).isFalse();
        assertThat(audit.of("contractor acme-surveys", 1).get(0).after()).contains("\"until\": \"2026-11-24\"");
    }

    @Test
    void whatEndsBeforeItBeginsIsWithdrawn() {
        contractors.save(FIRM, CHANGE);
        Assignment stored = contractors.assign(assignment(DAY, null), CHANGE);

        contractors.end(stored.id(), DAY.minusDays(1), CHANGE);

        assertThat(contractors.assignments()).isEmpty();
        assertThat(audit.of("contractor acme-surveys", 1).get(0).after()).isNull();
        assertThat(contractors.end(stored.id(), DAY, CHANGE)).isFalse();
    }

    @Test
    void theSameWorkIsAssignedOnceADay() {
        contractors.save(FIRM, CHANGE);
        contractors.assign(assignment(DAY, DAY.plusDays(5)), CHANGE);
        contractors.assign(assignment(DAY.plusDays(10), null), CHANGE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contractors.assign(assignment(DAY.plusDays(5), DAY.plusDays(6)), CHANGE));
        contractors.assign(assignment(DAY.plusDays(6), DAY.plusDays(9)), CHANGE);
    }

    @Test
    void endingNeverLengthensAnAssignment() {
        contractors.save(FIRM, CHANGE);
        Assignment stored = contractors.assign(assignment(DAY, DAY.plusDays(5)), CHANGE);

        assertThat(contractors.end(stored.id(), DAY.plusDays(9), CHANGE)).isTrue();

        assertThat(contractors.assignmentsOf(ACME)).containsExactly(stored);
    }

    @Test
    void twoManagersAtOnceDoNotAssignTheSameWorkTwice() throws Exception {
        contractors.save(FIRM, CHANGE);
        ExecutorService managers = Executors.newFixedThreadPool(4);
        Callable<Boolean> assign = () -> {
            try {
                contractors.assign(assignment(DAY, null), CHANGE);
                return true;
            } catch (IllegalArgumentException taken) {
                return false;
            }
        };
        int assigned = 0;
        for (Future<Boolean> done : managers.invokeAll(List.of(assign, assign, assign, assign))) {
            assigned += done.get() ? 1 : 0;
        }
        managers.shutdown();

        assertThat(assigned).isEqualTo(1);
        assertThat(contractors.assignmentsOf(ACME)).hasSize(1);
    }

    @Test
    void onlyContractorsAndSitesThatThereAreCanBeAssigned() {
        assertThatIllegalArgumentException().isThrownBy(() -> contractors.assign(assignment(DAY, null), CHANGE));
        contractors.save(FIRM, CHANGE);
        Assignment nowhere = new Assignment(0, ACME, new SiteCode("NOWHERE"), WorkKind.SITE_SURVEY, DAY, null);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> contractors.assign(nowhere, CHANGE));
    }

    private static Assignment assignment(LocalDate from, @Nullable LocalDate until) {
        return new Assignment(0, ACME, SITE, WorkKind.SITE_SURVEY, from, until);
    }
}
