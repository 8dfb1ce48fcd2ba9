package scot.tolbooth.collector.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.collector.snmp.Oid;

class ProfileCatalogueTests {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Oid OURS = Oid.of("1.3.6.1.4.1.99999.1");
    private static final String GOOD = """
            title: Ours
            applies: [{object-id: 1.3.6.1.4.1.99999}]
            """;

    @TempDir
    Path directory;

    private ProfileCatalogue catalogue = new ProfileCatalogue(null, Clock.systemUTC());
    private int written;

    @BeforeEach
    void open() {
        catalogue = new ProfileCatalogue(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aFileThatComesChangesAndGoesIsTakenInWithoutARestart() throws IOException {
        assertThat(chosen()).isEqualTo("generic");
        write("ours.yaml", GOOD);
        assertThat(chosen()).isEqualTo("ours");
        write("ours.yaml", GOOD.replace("Ours", "Ours, second edition"));
        assertThat(catalogue.current().named("ours").orElseThrow().title()).isEqualTo("Ours, second edition");
        Files.delete(directory.resolve("ours.yaml"));
        catalogue.refresh();
        assertThat(chosen()).isEqualTo("generic");
    }

    @Test
    void aBrokenFileKeepsWhatItHeldBeforeAndIsShownUntilItIsMended() throws IOException {
        write("ours.yaml", GOOD);
        write("ours.yaml", GOOD + "colour: red\n");

        assertThat(chosen()).isEqualTo("ours");
        assertThat(catalogue.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("ours.yaml");
            assertThat(fault.since()).isEqualTo(NOW);
            assertThat(fault.lastGoodInUse()).isTrue();
            assertThat(fault.problems()).extracting(ProfileProblem::line).containsExactly(3);
        });
        write("ours.yaml", GOOD);
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void aFileThatWasNeverGoodLeavesTheShippedOneInUse() throws IOException {
        write("mikrotik.yaml", "title: [");

        assertThat(catalogue.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.lastGoodInUse()).isFalse());
        assertThat(catalogue.current().named("mikrotik").orElseThrow().origin().own())
                .isFalse();
    }

    @Test
    void aFileOfOnesOwnStandsInPlaceOfTheShippedOneOfTheSameName() throws IOException {
        write("mikrotik.yaml", "title: My own\napplies: [{object-id: 1.3.6.1.4.1.14988.1}]\n");

        assertThat(catalogue
                        .current()
                        .choose(null, Oid.of("1.3.6.1.4.1.14988.1"), "")
                        .title())
                .isEqualTo("My own");
    }

    @Test
    void amongEqualsOnesOwnComesBeforeTheShipped() throws IOException {
        write("zz-mikrotik.yaml", "title: My own\napplies: [{object-id: 1.3.6.1.4.1.14988.1}]\n");

        assertThat(catalogue
                        .current()
                        .choose(null, Oid.of("1.3.6.1.4.1.14988.1"), "")
                        .name())
                .isEqualTo("zz-mikrotik");
    }

    @Test
    void aChangeOfTheGenericProfileChangesWhatBuildsOnIt() throws IOException {
        write("ours.yaml", GOOD + "standard: true\n");
        Profile before = catalogue.current().named("ours").orElseThrow();
        write("generic.yaml", "title: Little\n");
        Profile after = catalogue.current().named("ours").orElseThrow();

        assertThat(before.device()).containsKey("cpu_ratio");
        assertThat(after.device()).isEmpty();
        assertThat(after.origin()).isNotEqualTo(before.origin());
    }

    @Test
    void aFileThatIsTooLargeOrNotUtf8IsRefused() throws IOException {
        write("large.yaml", "#".repeat(300_000));
        Files.write(directory.resolve("latin.yaml"), new byte[] {'t', (byte) 0xE9});
        catalogue.refresh();

        assertThat(catalogue.faults())
                .flatExtracting(ProfileFault::problems)
                .extracting(ProfileProblem::toString)
                .containsExactly("large.yaml: must not be larger than 256 KiB", "latin.yaml: must be UTF-8 text");
    }

    @Test
    void aDirectoryThatGoesAwayKeepsItsProfilesInUseAndIsShown() throws IOException {
        write("ours.yaml", GOOD);
        Path elsewhere = directory.resolveSibling(directory.getFileName() + "-away");
        Files.move(directory, elsewhere);
        catalogue.refresh();
        assertThat(chosen()).isEqualTo("ours");
        assertThat(catalogue.faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.problems().get(0).rule()).isEqualTo("the directory cannot be read"));
        Files.move(elsewhere, directory);
        catalogue.refresh();
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> new ProfileCatalogue(directory.resolve("none"), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tolbooth.collector.profiles: ");
    }

    private String chosen() {
        return catalogue.current().choose(null, OURS, "").name();
    }

    /** Gives every writing a time of its own, however quick the test is. */
    private void write(String file, String text) throws IOException {
        Path path = Files.writeString(directory.resolve(file), text);
        Files.setLastModifiedTime(path, FileTime.from(NOW.plusSeconds(++written)));
        catalogue.refresh();
    }
}
