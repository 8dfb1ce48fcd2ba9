package scot.tolbooth.portal.programme.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.transfer.CsvFormat;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.inventory.transfer.CsvImporter;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.inventory.transfer.netbox.NetBoxImporter;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions;
import tools.jackson.databind.json.JsonMapper;

/** Files on their way in: kept, shown, and imported as they were shown. */
class Intake {

    /** What rollout managers may import. */
    static final List<String> RESOURCES = List.of("sites", "circuits", "milestones");

    /** What documents of NetBox are kept as. */
    static final String NETBOX = "netbox";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How long a file waits for somebody to import it. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final JdbcPendingImports waiting;
    private final CsvFormats formats;
    private final CsvImporter importer;
    private final NetBoxImporter netBox;
    private final Clock clock;

    Intake(JdbcPendingImports waiting, CsvFormats formats, CsvImporter importer, NetBoxImporter netBox, Clock clock) {
        this.waiting = waiting;
        this.formats = formats;
        this.importer = importer;
        this.netBox = netBox;
        this.clock = clock;
    }

    /** The formats of what may be imported. */
    List<CsvFormat<?>> formats() {
        return RESOURCES.stream()
                .flatMap(name -> formats.find(name).<CsvFormat<?>>map(format -> format).stream())
                .toList();
    }

    PendingImport keep(String resource, String fileName, String text, String by) {
        return keep(new PendingImport(UUID.randomUUID(), by, clock.instant(), resource, fileName, text, null));
    }

    /** Keeps a document of NetBox, with how it is to be read. */
    PendingImport keep(String fileName, String text, NetBoxOptions options, String by) {
        String written = JSON.writeValueAsString(options);
        return keep(new PendingImport(UUID.randomUUID(), by, clock.instant(), NETBOX, fileName, text, written));
    }

    private PendingImport keep(PendingImport fresh) {
        waiting.deleteOlderThan(fresh.at().minus(LONGEST_WAIT));
        waiting.insert(fresh);
        return fresh;
    }

    Optional<PendingImport> find(UUID id, String by) {
        return waiting.find(id, by);
    }

    /** What the file would change now, if it were imported by that. */
    ImportReport preview(PendingImport file, Change change) {
        return load(file, new ImportOptions(true, false), change);
    }

    /** Imports the file, which then no longer waits. */
    ImportReport load(PendingImport file, Change change) {
        ImportReport report = load(file, ImportOptions.PLAIN, change);
        waiting.delete(file.id());
        return report;
    }

    /** Stands for what a preview showed: another one is another preview. */
    static String fingerprint(ImportReport preview) {
        try {
            byte[] shown = (preview.changes() + "|" + preview.rejected()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private ImportReport load(PendingImport file, ImportOptions options, Change change) {
        if (file.resource().equals(NETBOX)) {
            NetBoxOptions read = JSON.readValue(Objects.requireNonNull(file.options()), NetBoxOptions.class);
            return netBox.load(file.text(), read, options, change);
        }
        CsvFormat<?> format = formats.find(file.resource()).orElseThrow();
        return importer.load(format, file.text(), options, change);
    }
}
