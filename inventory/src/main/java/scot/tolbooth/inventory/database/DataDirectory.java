package scot.tolbooth.inventory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory in which this process keeps what must survive it: embedded database, spool, generated keys. Only its
 * owner may read it. Setting: {@code tolbooth.data-dir}.
 */
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Opens a directory for the whole service, making it where it is missing. */
    public static DataDirectory open(Path path) {
        DataDirectory directory = new DataDirectory(path);
        create(directory.path());
        return directory;
    }

    /** A directory inside this one, made where it is missing. */
    public Path subdirectory(String name) {
        return create(path.resolve(name));
    }

    /** Replaces a small secret file at once and readably for the owner only. */
    public void writePrivately(Path file, String content) {
        try {
            Path fresh = Files.createTempFile(path, "new-", ".tmp");
            restrict(fresh, "rw-------");
            Files.writeString(fresh, content);
            Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("tolbooth.data-dir: cannot write " + file, failure);
        }
    }

    private static Path create(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                restrict(directory, "rwx------");
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException("tolbooth.data-dir: cannot create " + directory, failure);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
