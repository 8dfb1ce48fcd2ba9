package scot.tolbooth.inventory.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps a directory for one process at a time; the operating system lets go of it however the process ends. */
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory.
     *
     * @throws DatabaseUnavailableException if another process has it
     */
    public static DirectoryLock take(DataDirectory directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new DatabaseUnavailableException(
                    "tolbooth.data-dir: " + directory.path() + " is in use by another Tolbooth", null);
        }
        return new DirectoryLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
