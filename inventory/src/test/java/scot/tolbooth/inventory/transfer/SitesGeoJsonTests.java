package scot.tolbooth.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Sites;

class SitesGeoJsonTests {

    private static final String HEADER = "code,name,kind,latitude,longitude,town,note\n";

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final SitesCsv sites = new SitesCsv(
            new Sites(database.jdbc(), new AuditTrail(database.jdbc(), Clock.systemUTC()), database.transactions()));
    private final CsvImporter importer = new CsvImporter(new DataSourceTransactionManager(database.dataSource()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() {
        load(HEADER + "LIB-001,\"Motherwell, \"\"the\"\" Library\",library,55.7895,-3.9915,Motherwell,\"two\nlines\"\n"
                + "PRK-001,Strathclyde Park,park,55.8,-4,,\n");

        ImportReport again = load(SitesGeoJson.toCsv(SitesGeoJson.write(sites)));

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.unknownColumns()).isEmpty();
    }

    @Test
    void theFirstCoordinateIsTheLongitude() {
        load(HEADER + "LIB-001,Motherwell Library,library,55.7895,-3.9915,,\n");

        assertThat(SitesGeoJson.write(sites)).contains("\"coordinates\":[-3.9915,55.7895]");
    }

    @Test
    void whatIsNoPointIsRefusedByLineAndTheOthersLand() {
        ImportReport report = load(SitesGeoJson.toCsv("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "geometry": null, "properties": {"code": "A-1", "name": "A", "kind": "park"}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-4.0, 55.8, 12]},
                   "properties": {"code": "A-2", "name": "B", "kind": "park", "uprn": 118037738}}]}
                """));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(ImportProblem::toString)
                .containsExactly("line 2, latitude '': must not be empty", "line 2, longitude '': must not be empty");
    }

    @Test
    void whatIsNoFeatureCollectionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SitesGeoJson.toCsv("{\"type\": \"Feature\"}"));
        assertThatIllegalArgumentException().isThrownBy(() -> SitesGeoJson.toCsv("code,name"));
        assertThatIllegalArgumentException().isThrownBy(() -> SitesGeoJson.toCsv("[1, 2"));
    }

    private ImportReport load(String csv) {
        return importer.load(sites, csv, ImportOptions.PLAIN, Change.by("test"));
    }
}
