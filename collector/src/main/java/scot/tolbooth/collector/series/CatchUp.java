package scot.tolbooth.collector.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hours whose roll-ups were made before all of their points were stored, and must be made again. Survives a restart in a
 * small file beside the spool. Belongs to one thread.
 */
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Younger hours are rolled up again as a matter of course. */
    private static final Duration ROLLED_UP_ANYWAY = Duration.ofMinutes(90);

    private final @Nullable Path file;
    private @Nullable Span left;

    private CatchUp(@Nullable Path file, @Nullable Span left) {
        this.file = file;
        this.left = left;
    }

    /** @param last the beginning of the last hour */
    private record Span(Instant first, Instant last) {}

    /** @param directory where it is remembered; absent for nowhere */
    static CatchUp in(@Nullable Path directory) {
        Path file = directory == null ? null : directory.resolve("hours-to-roll-up");
        return new CatchUp(file, file == null ? null : read(file));
    }

    /** Notes that points were stored late. The hour before the first may lack its end in its roll-ups, too. */
    void note(List<Point> late, Instant now) {
        Instant before = now.minus(ROLLED_UP_ANYWAY);
        Span span = left;
        for (Point point : late) {
            if (point.time().isBefore(before)) {
                Instant hour = Spans.floor(point.time(), HOUR);
                span = span == null ? new Span(hour.minus(HOUR), hour) : including(span, hour);
            }
        }
        change(span);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(left).map(Span::first);
    }

    /** Goes on after an hour. */
    void done(Instant hour) {
        Span span = left;
        if (span != null && span.first().equals(hour)) {
            Instant following = hour.plus(HOUR);
            change(following.isAfter(span.last()) ? null : new Span(following, span.last()));
        }
    }

    private static Span including(Span span, Instant hour) {
        Instant first = hour.minus(HOUR);
        return new Span(
                first.isBefore(span.first()) ? first : span.first(), hour.isAfter(span.last()) ? hour : span.last());
    }

    private void change(@Nullable Span span) {
        if (Objects.equals(span, left)) {
            return;
        }
        left = span;
        if (file != null) {
            write(file, span);
        }
    }

    private static void write(Path file, @Nullable Span span) {
        try {
            if (span == null) {
                Files.deleteIfExists(file);
                return;
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, span.first() + " " + span.last());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("Hours that must be rolled up again would not survive a restart: {}", failure.toString());
        }
    }

    private static @Nullable Span read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            String[] hours = Files.readString(file).strip().split(" ", 2);
            return new Span(Instant.parse(hours[0]), Instant.parse(hours[hours.length - 1]));
        } catch (IOException | DateTimeParseException spoilt) {
            LOG.warn("Which hours must be rolled up again cannot be read: {}", spoilt.toString());
            return null;
        }
    }
}
