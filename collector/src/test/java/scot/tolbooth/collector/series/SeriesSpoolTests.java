package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.inventory.database.DataDirectory;

class SeriesSpoolTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void pointsComeBackAsTheyWereAndInOrder() {
        List<Point> odd = List.of(new Point(
                "ssid",
                new TreeMap<>(Map.of("ssid", "Café 图书馆 \n\\", "", "")),
                Map.of("clients", -0.0, "ratio", Double.MIN_VALUE),
                NOON.plusNanos(123_456_789)));
        try (SeriesSpool spool = open(1_000_000)) {
            spool.append(odd);
            spool.append(points(1, 10));
        }
        try (SeriesSpool again = open(1_000_000)) {
            assertThat(again.health().points()).isEqualTo(11);
            assertThat(take(again)).containsExactly(odd, points(1, 10));
            assertThat(again.health()).isEqualTo(new SeriesHealth.Spool(0, 0, 1_000_000, null));
        }
    }

    @Test
    void beyondTheLimitTheOldestGoAndAreCounted() {
        try (SeriesSpool spool = open(4_000)) {
            for (int batch = 0; batch < 50; batch++) {
                assertThat(spool.append(points(batch, 20))).isTrue();
            }
            assertThat(spool.health().octets()).isBetween(2_000L, 4_000L);
            assertThat(spool.dropped() + spool.health().points()).isEqualTo(1000);
            assertThat(spool.dropped()).isPositive();
            List<List<Point>> left = take(spool);
            assertThat(left.get(left.size() - 1)).isEqualTo(points(49, 20));
        }
    }

    @Test
    void whatAKillLeftUnfinishedHarmsNothing() throws IOException {
        try (SeriesSpool spool = open(1_000_000)) {
            spool.append(points(1, 10));
            spool.append(points(2, 10));
            spool.append(points(3, 10));
        }
        Path torn = files().get(1);
        byte[] whole = Files.readAllBytes(torn);
        Files.write(torn, Arrays.copyOf(whole, whole.length - 7));
        Files.write(directory.resolve("0000000000000000004-10.points.unfinished"), new byte[5]);
        try (SeriesSpool again = open(1_000_000)) {
            assertThat(take(again)).containsExactly(points(1, 10), List.of(), points(3, 10));
            assertThat(again.dropped()).isEqualTo(10);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void damageOfAnyKindIsKnown() throws IOException {
        try (SeriesSpool spool = open(1_000_000)) {
            spool.append(points(1, 50));
        }
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20261128);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            // The first ten octets are gzip's header: its time and system say nothing of the points.
            damaged[10 + random.nextInt(whole.length - 10)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try (SeriesSpool again = open(1_000_000)) {
                assertThat(again.read(again.oldest().orElseThrow())).isIn(List.of(), points(1, 50));
            }
        }
    }

    @Test
    void twoProcessesDoNotShareASpool() {
        try (SeriesSpool first = open(1000);
                SeriesSpool second = open(1000)) {
            assertThat(first.isUsable()).isTrue();
            assertThat(second.isUsable()).isFalse();
            assertThat(second.append(points(1, 1))).isFalse();
            assertThat(second.health().problem()).contains("in use by another Tolbooth");
        }
    }

    @Test
    void withoutALimitThereIsNoSpoolAndThatIsNoProblem() {
        try (SeriesSpool none = open(0)) {
            assertThat(none.append(points(1, 1))).isFalse();
            assertThat(none.health().problem()).isNull();
        }
    }

    @Test
    void hoursThatMustBeRolledUpAgainSurviveARestart() {
        CatchUp hours = CatchUp.in(directory);
        hours.note(List.of(point(0), point(3 * 3600)), NOON.plusSeconds(4 * 3600));
        assertThat(hours.next()).contains(NOON.minusSeconds(3600));
        hours.done(NOON.minusSeconds(3600));

        CatchUp again = CatchUp.in(directory);
        // The last point is not two hours old: its hour is rolled up anyway.
        assertThat(again.next()).contains(NOON);
        again.done(NOON);
        assertThat(again.next()).isEmpty();
        assertThat(CatchUp.in(directory).next()).isEmpty();
    }

    private SeriesSpool open(long limit) {
        return SeriesSpool.open(DataDirectory.open(directory), limit);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(file -> !file.endsWith("lock")).sorted().toList();
        }
    }

    private static List<List<Point>> take(SeriesSpool spool) {
        List<List<Point>> taken = new ArrayList<>();
        for (Optional<SeriesSpool.Batch> next = spool.oldest(); next.isPresent(); next = spool.oldest()) {
            taken.add(spool.read(next.get()));
            spool.remove(next.get());
        }
        return taken;
    }

    private static List<Point> points(int batch, int count) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(point(batch * 1000 + i));
        }
        return points;
    }

    private static Point point(int second) {
        return new Point(
                "device",
                new TreeMap<>(Map.of("device", "sw-" + second % 7)),
                Map.of("up", 1.0, "cpu_ratio", second / 1e5),
                NOON.plusSeconds(second));
    }
}
