package scot.tolbooth.collector.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.inventory.database.DataDirectory;
import scot.tolbooth.inventory.database.DatabaseUnavailableException;
import scot.tolbooth.inventory.database.DirectoryLock;

/**
 * Points on this machine's disk, in their order, that the store cannot take now: a file for each batch, which is there as
 * a whole or not at all. Beyond the bound the oldest are dropped and counted. Safe for use by many threads.
 */
final class SeriesSpool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesSpool.class);
    private static final Pattern NAME = Pattern.compile("(\\d{19})-(\\d{1,9})\\.points");
    private static final String UNFINISHED = ".unfinished";

    private final @Nullable Path directory;
    private final long limit;
    private final @Nullable DirectoryLock lock;
    private final Deque<Batch> batches = new ArrayDeque<>();
    private long sequence;
    private long points;
    private long octets;
    private long dropped;
    private @Nullable String problem;

    private SeriesSpool(@Nullable Path directory, @Nullable DirectoryLock lock, long limit, @Nullable String problem) {
        this.directory = directory;
        this.lock = lock;
        this.limit = limit;
        this.problem = problem;
    }

    /** A file of the spool. */
    record Batch(Path file, int points, long octets) {}

    /** No spool at all. */
    static SeriesSpool none() {
        return new SeriesSpool(null, null, 0, null);
    }

    /**
     * Takes up what an earlier process left. Where the directory cannot be used there is no spool, which its health says.
     *
     * @param limit in octets; 0 for none
     */
    static SeriesSpool open(DataDirectory directory, long limit) {
        if (limit == 0) {
            return none();
        }
        try {
            SeriesSpool spool = new SeriesSpool(directory.path(), DirectoryLock.take(directory), limit, null);
            spool.takeUp(directory.path());
            return spool;
        } catch (IOException | UncheckedIOException | DatabaseUnavailableException unusable) {
            LOG.warn("Measurements cannot be kept on disk: {}", unusable.getMessage());
            return new SeriesSpool(null, null, limit, String.valueOf(unusable.getMessage()));
        }
    }

    /** Whether the last attempt to keep something went well, as far as there is a spool. */
    synchronized boolean isUsable() {
        return directory != null && problem == null;
    }

    synchronized SeriesHealth.Spool health() {
        return new SeriesHealth.Spool(points, octets, limit, problem);
    }

    synchronized long dropped() {
        return dropped;
    }

    @Nullable Path directory() {
        return directory;
    }

    /** Says whether the points are on the disk now; none of them is otherwise. */
    synchronized boolean append(List<Point> more) {
        if (directory == null) {
            return false;
        }
        Path file = directory.resolve("%019d-%d.points".formatted(sequence + 1, more.size()));
        Path unfinished = directory.resolve(file.getFileName() + UNFINISHED);
        try {
            write(more, unfinished);
            long size = Files.size(unfinished);
            makeRoom(size);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sequence++;
            add(new Batch(file, more.size(), size));
            problem = null;
            return true;
        } catch (IOException failure) {
            discard(unfinished);
            trouble("cannot be written", failure);
            return false;
        }
    }

    /** What waits longest; it stays there. */
    synchronized Optional<Batch> oldest() {
        return Optional.ofNullable(batches.peekFirst());
    }

    /** The points of a batch; none, and counted as dropped, where the file is damaged. */
    List<Point> read(Batch batch) {
        try (InputStream in = Files.newInputStream(batch.file())) {
            return SpooledPoints.read(in);
        } catch (IOException damaged) {
            LOG.warn("{} spooled measurements cannot be read: {}", batch.points(), damaged.toString());
            synchronized (this) {
                dropped += batches.contains(batch) ? batch.points() : 0;
            }
            return List.of();
        }
    }

    /** Takes a batch away that is stored, or damaged. */
    synchronized void remove(Batch batch) {
        if (batches.remove(batch)) {
            points -= batch.points();
            octets -= batch.octets();
            discard(batch.file());
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The spool of measurements cannot be closed", failure);
        }
    }

    private static void write(List<Point> points, Path to) throws IOException {
        try (FileChannel file = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(file);
            SpooledPoints.write(points, out);
            file.force(true);
        }
    }

    private void makeRoom(long size) throws IOException {
        if (size > limit) {
            throw new IOException("one batch is larger than tolbooth.series.spool-limit");
        }
        while (octets + size > limit) {
            Batch oldest = batches.getFirst();
            LOG.warn("{} spooled measurements are dropped: tolbooth.series.spool-limit is reached", oldest.points());
            dropped += oldest.points();
            remove(oldest);
        }
    }

    private void takeUp(Path from) throws IOException {
        try (Stream<Path> found = Files.list(from)) {
            for (Path file : found.sorted().toList()) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    add(new Batch(file, Integer.parseInt(name.group(2)), Files.size(file)));
                    sequence = Long.parseLong(name.group(1));
                } else if (file.toString().endsWith(UNFINISHED)) {
                    discard(file);
                }
            }
        }
        if (points > 0) {
            LOG.info("{} measurements of an earlier process wait on disk to be stored", points);
        }
    }

    private void add(Batch batch) {
        batches.addLast(batch);
        points += batch.points();
        octets += batch.octets();
    }

    /** What cannot be deleted is stored once more after the next start, which changes nothing. */
    private void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            trouble("cannot be emptied", failure);
        }
    }

    private void trouble(String what, IOException failure) {
        if (problem == null) {
            LOG.warn("The spool of measurements {}: {}", what, failure.toString());
        }
        problem = what + ": " + failure.getMessage();
    }
}
