package scot.tolbooth.portal.api.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Files")
class TransferApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

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
        CsvFormat<?> format = format(resource);
        Field<Boolean> dryRun = query.optional("dryRun", Kind.flag(), false);
        Field<Boolean> atomic = query.optional("atomic", Kind.flag(), false);
        ImportOptions options = query.build(() -> new ImportOptions(dryRun.value(), atomic.value()));
        return ImportJson.of(importer.load(format, text(file), options, change));
    }

    @GetMapping(path = "/exports/{resource}.csv", produces = "text/csv")
    @Operation(summary = "Export as a CSV file that imports again unchanged; secrets are left out")
    ResponseEntity<byte[]> export(@PathVariable String resource) {
        String text = CsvExporter.write(format(resource));
        String attachment = ContentDisposition.attachment()
                .filename(resource + ".csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(text.getBytes(StandardCharsets.UTF_8));
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
