package scot.tolbooth.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

class RecordImporterTests {

    private static final SiteCode CODE = new SiteCode("LIB-001");
    private static final Change CHANGE = Change.by("a test");

    private final InventoryUnderTest inventory = new InventoryUnderTest();

    @AfterEach
    void close() {
        inventory.close();
    }

    @Test
    void whatSomebodyChangesMeanwhileIsNotOverwritten() {
        inventory.sites.save(site("Motherwell Library", null), CHANGE);
        AtomicBoolean first = new AtomicBoolean(true);
        SitesCsv format = new SitesCsv(inventory.sites);
        RecordImporter importer = inventory.importer(new Meddled(format, () -> {
            if (first.getAndSet(false)) {
                CompletableFuture.runAsync(() ->
                                inventory.sites.save(site("Motherwell Library", "Mo-Fr 09:00-17:00"), Change.by("ben")))
                        .join();
            }
        }));

        ImportReport report = importer.load(List.of(renamed()), ImportOptions.PLAIN, CHANGE);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(inventory.sites.find(CODE)).get().satisfies(site -> {
            assertThat(site.name()).isEqualTo("Motherwell Hub");
            assertThat(site.openingHours()).isEqualTo("Mo-Fr 09:00-17:00");
        });
    }

    private static GivenRecords renamed() {
        Map<String, GivenValue> values = Map.of(
                "code", GivenValue.of("lib-001", "/0/slug"),
                "name", GivenValue.of("Motherwell Hub", "/0/name"),
                "owner", GivenValue.missing("/0/tenant"));
        GivenRecord record = new GivenRecord(1, "/0", "site Motherwell Hub", values, null, false);
        return new GivenRecords("sites", List.of(record), List.of(), (made, key, change) -> {});
    }

    private static Site site(String name, @Nullable String openingHours) {
        return new Site(
                CODE,
                name,
                SiteKind.LIBRARY,
                null,
                null,
                null,
                null,
                new Position(55.8, -3.9),
                true,
                openingHours,
                "Culture NL",
                null,
                0);
    }

    /** Files of sites, where somebody else does something just before one is saved. */
    private record Meddled(CsvFormat<Site> sites, Runnable meddling) implements CsvFormat<Site> {

        @Override
        public String resource() {
            return sites.resource();
        }

        @Override
        public List<CsvColumn<?>> columns() {
            return sites.columns();
        }

        @Override
        public Site build(CsvValues values) {
            return sites.build(values);
        }

        @Override
        public Object key(Site site) {
            return sites.key(site);
        }

        @Override
        public SaveOutcome save(Site site, Change change) {
            meddling.run();
            return sites.save(site, change);
        }

        @Override
        public List<Site> all() {
            return sites.all();
        }

        @Override
        public Map<String, @Nullable String> export(Site site) {
            return sites.export(site);
        }
    }
}
