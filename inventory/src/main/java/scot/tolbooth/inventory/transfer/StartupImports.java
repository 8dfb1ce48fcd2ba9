package scot.tolbooth.inventory.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import scot.tolbooth.inventory.audit.Change;

/** Loads the files named by {@code tolbooth.import.<resource>} at start; a file that is not there stops the start. */
final class StartupImports implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartupImports.class);

    private final Environment environment;
    private final CsvFormats formats;
    private final CsvImporter importer;

    StartupImports(Environment environment, CsvFormats formats, CsvImporter importer) {
        this.environment = environment;
        this.formats = formats;
        this.importer = importer;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String resource : formats.resources()) {
            String setting = "tolbooth.import." + resource;
            Optional.ofNullable(environment.getProperty(setting))
                    .ifPresent(file -> load(resource, setting, Path.of(file)));
        }
    }

    private void load(String resource, String setting, Path file) {
        CsvFormat<?> format = formats.find(resource).orElseThrow();
        Change operator = Change.by("import of " + file.getFileName()).withGateOverride();
        ImportReport report = importer.load(format, read(setting, file), ImportOptions.PLAIN, operator);
        log.info(
                "Imported {} from {}: {} created, {} updated, {} unchanged, {} rejected",
                resource,
                file,
                report.created(),
                report.updated(),
                report.unchanged(),
                report.rejected().size());
        report.unknownColumns().forEach(column -> log.warn("{}: unknown column '{}' was passed over", file, column));
        report.rejected().forEach(problem -> log.warn("{}: {}", file, problem));
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalArgumentException(setting + ": cannot read " + file.toAbsolutePath(), failure);
        }
    }
}
