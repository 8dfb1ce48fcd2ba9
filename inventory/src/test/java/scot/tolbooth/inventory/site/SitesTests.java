package scot.tolbooth.inventory.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
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

class SitesTests {

    private static final SiteCode CODE = new SiteCode("LIB-007");

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSavedSiteIsFoundAgainAsItWas() {
        sites.save(library("Shotts Library"), Change.by("ann"));

        assertThat(sites.find(CODE)).contains(library("Shotts Library").withVersion(1));
    }

    @Test
    void everyChangeIsAuditedWithWhoWhatAndWhy() {
        sites.save(library("Shotts Library"), Change.by("ann"));
        sites.save(library("Shotts Hub"), new Change("ben", "renamed by the council"));
        sites.remove(CODE, Change.by("cat"));

        assertThat(audit.of("site LIB-007", 10)).extracting(AuditEntry::by).containsExactly("cat", "ben", "ann");
        AuditEntry renaming = audit.of("site LIB-007", 10).get(1);
        assertThat(renaming.before()).contains("Shotts Library");
        assertThat(renaming.after()).contains("Shotts Hub");
        assertThat(renaming.why()).isEqualTo("renamed by the council");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        sites.save(library("Shotts Library"), Change.by("ann"));
        Site asRead = sites.find(CODE).orElseThrow();
        sites.save(library("Shotts Hub"), Change.by("ben"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> sites.replace(asRead, Change.by("ann")));
        assertThat(sites.find(CODE).orElseThrow().name()).isEqualTo("Shotts Hub");
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        sites.save(library("Shotts Library"), Change.by("ann"));

        assertThat(sites.save(library("Shotts Library"), Change.by("ann"))).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(sites.find(CODE).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void anArchivedSiteIsKeptApartAndOutOfThePublicEye() {
        sites.save(library("Shotts Library"), Change.by("ann"));
        sites.archive(CODE, new Change("ben", "closed for good"));

        assertThat(sites.all()).isEmpty();
        assertThat(sites.archived()).extracting(Site::code).containsExactly(CODE);
        assertThat(sites.find(CODE).orElseThrow().isPublic()).isFalse();
        sites.restore(CODE, Change.by("ben"));
        assertThat(sites.all()).extracting(Site::version).containsExactly(3L);
        assertThat(audit.of("site LIB-007", 10)).extracting(AuditEntry::by).containsExactly("ben", "ben", "ann");
    }

    @Test
    void aFileThatKnowsNothingOfArchivesTakesNothingOutOfThem() {
        sites.save(library("Shotts Library"), Change.by("ann"));
        sites.archive(CODE, Change.by("ben"));
        sites.save(library("Shotts Hub"), Change.by("import"));

        assertThat(sites.find(CODE).orElseThrow().archived()).isTrue();
        assertThat(sites.find(CODE).orElseThrow().name()).isEqualTo("Shotts Hub");
        assertThat(sites.archive(new SiteCode("NO-1"), Change.by("ben"))).isFalse();
    }

    @Test
    void aSiteWithMilestonesCannotBeRemoved() {
        sites.save(library("Shotts Library"), Change.by("ann"));
        database.jdbc()
                .sql("INSERT INTO inventory.milestone (site, milestone) VALUES ('LIB-007', 'identified')")
                .update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sites.remove(CODE, Change.by("ann")));
        assertThat(sites.find(CODE)).isPresent();
    }

    @Test
    void temporaryAccommodationIsNeverPublic() {
        Site site = new Site(
                CODE,
                "A house",
                SiteKind.TEMPORARY_ACCOMMODATION,
                null,
                null,
                null,
                null,
                new Position(55.8, -4),
                true,
                null,
                null,
                null,
                0);

        assertThat(site.isPublic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-AB", "LIB 7", "LIB_7", "ABCDEFGHIJKLMNOPQRSTUVWXY", "LIB-é"})
    void aBadCodeCannotExist(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SiteCode(text));
    }

    @ParameterizedTest
    @ValueSource(doubles = {90.0001, -91, Double.NaN, Double.POSITIVE_INFINITY})
    void aPlaceOffTheGlobeCannotExist(double latitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(latitude, 0));
    }

    private static Site library(String name) {
        return new Site(
                CODE,
                name,
                SiteKind.LIBRARY,
                "Shotts",
                null,
                "ML7 5EY",
                "118058575",
                new Position(55.82, -3.8),
                true,
                "Mo-Fr 09:30-17:00",
                null,
                null,
                0);
    }
}
