package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AccountingSpoolTests {

    @TempDir
    private Path directory;

    @Test
    void linesComeBackInTheirOrderAndOnce() {
        try (AccountingSpool spool = spool()) {
            spool.append(List.of("one", "two"));
            spool.append(List.of("three"));
            assertThat(spool.waiting()).isEqualTo(3);
            assertThat(drain(spool, 2)).containsExactly("one", "two", "three");
            assertThat(spool.isEmpty()).isTrue();
            assertThat(spool.waiting()).isZero();
            assertThat(files()).isEmpty();
            spool.append(List.of("four"));
            assertThat(drain(spool, 2)).containsExactly("four");
        }
    }

    @Test
    void whatAnEarlierProcessLeftIsTakenUpFirst() {
        try (AccountingSpool before = spool()) {
            before.append(List.of("one"));
        }
        try (AccountingSpool spool = spool()) {
            assertThat(spool.waiting()).isEqualTo(1);
            spool.append(List.of("two"));
            assertThat(drain(spool, 10)).containsExactly("one", "two");
        }
    }

    @Test
    void whatWasReplayedBeforeAKillIsNotReplayedAgain() {
        long[] noted = new long[1];
        try (AccountingSpool killed = spool()) {
            killed.append(List.of("one", "two", "three"));
            noted[0] = killed.next(2, 0).orElseThrow().next();
        }
        try (AccountingSpool spool = spool()) {
            AccountingSpool.Batch rest = spool.next(10, noted[0]).orElseThrow();
            assertThat(rest.lines()).containsExactly("three");
            spool.advance(rest);
            assertThat(spool.isEmpty()).isTrue();
        }
    }

    @Test
    void aLineThatACrashLeftHalfWrittenIsCutOff() throws IOException {
        try (AccountingSpool killed = spool()) {
            killed.append(List.of("one"));
        }
        Files.writeString(files().get(0), "hal", StandardOpenOption.APPEND);
        try (AccountingSpool spool = spool()) {
            spool.append(List.of("two"));
            assertThat(drain(spool, 10)).containsExactly("one", "two");
        }
    }

    @Test
    @Timeout(30)
    void aFileThatSomebodyCutShortIsToldOf() throws IOException {
        try (AccountingSpool spool = spool()) {
            spool.append(List.of("one", "two"));
            Files.writeString(files().get(0), "one\nt");
            assertThatExceptionOfType(SpoolException.class)
                    .isThrownBy(() -> spool.next(10, 0))
                    .withMessageContaining("shorter than it was");
        }
    }

    @Test
    void aFullSpoolRefusesAllOfABatchAndKeepsWhatItHas() {
        try (AccountingSpool spool = new AccountingSpool(directory, 10)) {
            spool.append(List.of("one", "two"));
            assertThatExceptionOfType(SpoolException.class)
                    .isThrownBy(() -> spool.append(List.of("3", "four")))
                    .withMessageContaining("spool-limit");
            spool.append(List.of("3"));
            assertThat(drain(spool, 10)).containsExactly("one", "two", "3");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskRefusesALineAndLeavesNothingOfIt() throws IOException {
        Path full = Files.createSymbolicLink(directory.resolve("full"), Path.of("/dev/full"));
        SpoolFile file = SpoolFile.open(full);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> file.append(List.of("one")))
                .withMessageContaining("No space left");
        assertThat(file.length()).isZero();
    }

    @Test
    void aSpoolThatCannotBeWrittenHasNothingWaiting() throws IOException {
        try (AccountingSpool spool = spool()) {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
            assertThatExceptionOfType(SpoolException.class).isThrownBy(() -> spool.append(List.of("one")));
            assertThat(spool.isEmpty()).isTrue();
            Files.createDirectory(directory);
            spool.append(List.of("two"));
            assertThat(drain(spool, 10)).containsExactly("two");
        }
    }

    @Test
    void twoProcessesDoNotShareOne() {
        try (AccountingSpool spool = spool()) {
            assertThat(spool.isEmpty()).isTrue();
            assertThatExceptionOfType(SpoolException.class)
                    .isThrownBy(this::spool)
                    .withMessageContaining("in use by another Tolbooth");
        }
    }

    private AccountingSpool spool() {
        return new AccountingSpool(directory, 1_000_000);
    }

    private List<Path> files() {
        try (var found = Files.list(directory)) {
            return found.filter(file -> file.toString().endsWith(".spool")).toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static List<String> drain(AccountingSpool spool, int most) {
        List<String> lines = new ArrayList<>();
        for (Optional<AccountingSpool.Batch> batch = spool.next(most, 0);
                batch.isPresent();
                batch = spool.next(most, 0)) {
            lines.addAll(batch.get().lines());
            spool.advance(batch.get());
        }
        return lines;
    }
}
