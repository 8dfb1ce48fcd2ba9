package scot.tolbooth.radius.accounting;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.SpoolFile.Lines;

/**
 * Keeps on this machine's disk what the database cannot take now, in its order. Belongs to one process. Safe for use by
 * many threads.
 */
final class AccountingSpool implements AutoCloseable {

    private static final String SUFFIX = ".spool";
    /** Files are taken up in the order of their names. */
    private static final String NAME = "%019d-%s" + SUFFIX;

    private final Path directory;
    private final long mostOctets;
    private final FileChannel lock;
    private final Deque<SpoolFile> files = new ArrayDeque<>();
    private long position;
    private long lines;

    /**
     * Takes up what an earlier process left.
     *
     * @throws SpoolException if the directory cannot be used, or another process uses it
     */
    AccountingSpool(Path directory, long mostOctets) {
        this.directory = directory;
        this.mostOctets = mostOctets;
        try {
            Files.createDirectories(directory);
            this.lock = lock(directory);
            try (Stream<Path> found = Files.list(directory)) {
                for (Path path : found.filter(file -> file.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    takeUp(SpoolFile.open(path));
                }
            }
        } catch (IOException failure) {
            throw new SpoolException(
                    "tolbooth.radius.accounting.spool-directory cannot be used: " + failure.getMessage(), failure);
        }
    }

    /**
     * What waits longest.
     *
     * @param file of which it is
     * @param next where in the file the rest begins
     */
    record Batch(String file, List<String> lines, long next) {}

    synchronized boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many lines wait; after a start those of earlier processes are counted as they are replayed. */
    synchronized long waiting() {
        return lines;
    }

    /**
     * Returns once the lines are on the disk.
     *
     * @throws SpoolException where they cannot be; none of them is kept then
     */
    synchronized void append(List<String> more) {
        long octets = more.stream().mapToLong(line -> line.length() + 1L).sum();
        if (files.stream().mapToLong(SpoolFile::length).sum() + octets > mostOctets) {
            throw new SpoolException("the spool is as large as tolbooth.radius.accounting.spool-limit allows");
        }
        try {
            if (files.isEmpty()) {
                position = 0;
                files.add(SpoolFile.create(
                        directory.resolve(String.format(NAME, System.currentTimeMillis(), UUID.randomUUID()))));
            }
            files.getLast().append(more);
            lines += more.size();
        } catch (IOException failure) {
            dropEmpty();
            throw new SpoolException("the spool cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** A file that was begun in vain must not make new reports wait behind nothing. */
    private void dropEmpty() {
        SpoolFile last = files.peekLast();
        if (last != null && last.length() == 0) {
            files.removeLast();
            last.deleteIfPossible();
        }
    }

    /** The file of which the next batch will be; empty where nothing waits. */
    synchronized Optional<String> oldest() {
        return Optional.ofNullable(files.peekFirst()).map(SpoolFile::name);
    }

    /**
     * Reads what waits longest and leaves it there.
     *
     * @param replayed how far the oldest file was replayed at least
     */
    synchronized Optional<Batch> next(int most, long replayed) {
        SpoolFile first = files.peekFirst();
        if (first == null) {
            return Optional.empty();
        }
        try {
            position = Math.max(position, replayed);
            Lines read = first.read(position, most);
            return Optional.of(new Batch(first.name(), read.lines(), read.next()));
        } catch (IOException failure) {
            throw new SpoolException("the spool cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Goes on after a batch; a file of which nothing is left goes. */
    synchronized void advance(Batch batch) {
        SpoolFile first = files.peekFirst();
        if (first == null || !first.name().equals(batch.file())) {
            throw new IllegalStateException("not the batch that waits longest");
        }
        position = batch.next();
        lines -= batch.lines().size();
        if (position >= first.length()) {
            try {
                first.delete();
            } catch (IOException failure) {
                throw new SpoolException("the spool cannot be emptied: " + failure.getMessage(), failure);
            }
            files.removeFirst();
            position = 0;
        }
    }

    @Override
    public synchronized void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new SpoolException("the spool cannot be closed", failure);
        }
    }

    private void takeUp(SpoolFile file) throws IOException {
        if (file.length() == 0) {
            file.delete();
            return;
        }
        long at = 0;
        while (at < file.length()) {
            Lines read = file.read(at, 10_000);
            lines += read.lines().size();
            at = read.next();
        }
        files.add(file);
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock taken;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException byThisProcess) {
            taken = null;
        }
        if (taken == null) {
            channel.close();
            throw new IOException(directory + " is in use by another Tolbooth");
        }
        return channel;
    }
}
