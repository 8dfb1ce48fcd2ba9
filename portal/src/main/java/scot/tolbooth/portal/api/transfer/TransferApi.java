package scot.tolbooth.portal.api.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.transfer.CsvExporter;
import scot.tolbooth.inventory.transfer.CsvFormat;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.inventory.transfer.CsvImporter;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.SitesGeoJson;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.document.Download;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Files")
class TransferApi {

    private static final String GEO_JSON = "application/geo+json";

    private final CsvFormats formats;
    private final CsvImporter importer;

    TransferApi(CsvFormats formats, CsvImporter importer) {
        this.formats = formats;
        this.importer = importer;
    }

    @PostMapping(path = "/imports/{resource}", consumes = "text/csv")
    @Operation(summary = "Import a CSV file; good rows land even if others are bad, and a second time changes nothing")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: say what would happen, change nothing")
    @Parameter(name = "atomic", in = ParameterIn.QUERY, description = "true: all rows, or if one is bad none")
    ImportJson load(@PathVariable String resource, @RequestBody byte[] file, Fields query, Change change) {
        return load(format(resource), text(file), query, change);
    }

    @PostMapping(path = "/imports/sites", consumes = GEO_JSON)
    @Operation(
            summary = "Import sites as GeoJSON Points",
            description = "Problems name the feature as a line: the first is line 2, as in the CSV file")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: say what would happen, change nothing")
    @Parameter(name = "atomic", in = ParameterIn.QUERY, description = "true: all features, or if one is bad none")
    ImportJson loadGeoJson(@RequestBody byte[] file, Fields query, Change change) {
        try {
            return load(format("sites"), SitesGeoJson.toCsv(text(file)), query, change);
        } catch (IllegalArgumentException notGeoJson) {
            throw Problems.badRequest("The file " + notGeoJson.getMessage(), notGeoJson);
        }
    }

    @GetMapping(path = "/exports/sites.geojson", produces = GEO_JSON)
    @Operation(summary = "Export the sites as GeoJSON (RFC 7946) that imports again unchanged")
    ResponseEntity<byte[]> exportGeoJson() {
        return Download.of(
                "sites.geojson",
                MediaType.valueOf(GEO_JSON),
                SitesGeoJson.write(format("sites")).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/exports/{resource}.csv", produces = "text/csv")
    @Operation(summary = "Export as a CSV file that imports again unchanged; secrets are left out")
    ResponseEntity<byte[]> export(@PathVariable String resource) {
        return Download.csv(resource + ".csv", CsvExporter.write(format(resource)));
    }

    private ImportJson load(CsvFormat<?> format, String text, Fields query, Change change) {
        Field<Boolean> dryRun = query.optional("dryRun", Kind.flag(), false);
        Field<Boolean> atomic = query.optional("atomic", Kind.flag(), false);
        ImportOptions options = query.build(() -> new ImportOptions(dryRun.value(), atomic.value()));
        return ImportJson.of(importer.load(format, text, options, change));
    }

    private CsvFormat<?> format(String resource) {
        return formats.find(resource)
                .orElseThrow(() -> Problems.notFound(
                        "There are no files of that kind; there are " + String.join(", ", formats.resources())));
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problems.badRequest("The file is not UTF-8 text: save it again as CSV UTF-8", notUtf8);
        }
    }
}
