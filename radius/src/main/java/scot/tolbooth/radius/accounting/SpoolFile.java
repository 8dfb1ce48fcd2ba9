package scot.tolbooth.radius.accounting;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lines in a file, each on the disk before it counts. What a crash left half written at the end is cut off. */
final class SpoolFile {

    private static final int PIECE = 1 << 16;

    private final Path path;
    private long length;

    private SpoolFile(Path path, long length) {
        this.path = path;
        this.length = length;
    }

    /** @param next where the line after these begins */
    record Lines(List<String> lines, long next) {}

    static SpoolFile create(Path path) throws IOException {
        Files.createFile(path);
        forceEntry(Objects.requireNonNull(path.toAbsolutePath().getParent()));
        return new SpoolFile(path, 0);
    }

    /** A file is on the disk once its directory is; Windows has no such way, and needs none. */
    private static void forceEntry(Path directory) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    static SpoolFile open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long whole = endOfLastLine(file);
            file.truncate(whole);
            return new SpoolFile(path, whole);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    long length() {
        return length;
    }

    /** Returns once the lines are on the disk; where that fails none of them counts. */
    void append(List<String> lines) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        int count = octets.remaining();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            try {
                file.position(length);
                while (octets.hasRemaining()) {
                    file.write(octets);
                }
                file.force(true);
            } catch (IOException full) {
                file.truncate(length);
                throw full;
            }
        }
        length += count;
    }

    Lines read(long from, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        long at = from;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            StringBuilder line = new StringBuilder();
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            long next = from;
            while (lines.size() < most && next < length) {
                piece.clear();
                int count = file.read(piece, next);
                if (count < 0) {
                    throw new EOFException(path.getFileName() + " is shorter than it was");
                }
                next += count;
                for (int i = 0; i < count && lines.size() < most; i++) {
                    byte octet = piece.get(i);
                    if (octet == '\n') {
                        lines.add(line.toString());
                        at += line.length() + 1;
                        line.setLength(0);
                    } else {
                        line.append((char) octet);
                    }
                }
            }
        }
        return new Lines(lines, at);
    }

    /** An empty file that stays does no harm. */
    void deleteIfPossible() {
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
    }

    void delete() throws IOException {
        Files.delete(path);
    }

    private static long endOfLastLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            one.clear();
            file.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
