package scot.tolbooth.inventory.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself in {@code postmaster.pid}: line 1 its process, line 4 its port, line 8 whether it is
 * ready.
 */
record PostmasterFile(long pid, int port, boolean ready) {

    static Optional<PostmasterFile> read(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return Optional.of(new PostmasterFile(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                ready));
    }

    /** Whether the process is there; one that has ended but was not yet collected by its parent is not. */
    boolean isAlive() throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (Files.exists(stat)) {
            String text = Files.readString(stat);
            return text.charAt(text.lastIndexOf(')') + 2) != 'Z';
        }
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
