package scot.tolbooth.radius.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** What processes have taken so far, from {@code /proc} (proc(5)). */
final class ProcessCost {

    /** The unit of processor time in {@code /proc}: 100 in a second, on every Linux. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER_TIME = 14;
    private static final int SYSTEM_TIME = 15;
    private static final int CHILDREN_USER_TIME = 16;
    private static final int CHILDREN_SYSTEM_TIME = 17;

    private ProcessCost() {}

    /** Microseconds of processor time of a process. */
    static LongSupplier of(long pid) {
        return () -> sum(pid, USER_TIME, SYSTEM_TIME);
    }

    /** The same of a process, its children and those that have ended. */
    static LongSupplier ofFamily(long pid) {
        return () -> sum(pid, USER_TIME, SYSTEM_TIME, CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> sum(child.pid(), USER_TIME, SYSTEM_TIME))
                        .sum();
    }

    /** Resident memory in MiB: now, or the most it ever was ({@code VmRSS}, {@code VmHWM}). */
    static long memory(long pid, String which) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(which))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long sum(long pid, int... fields) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // Field 2 is a name in brackets that may hold spaces.
            String[] rest = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Arrays.stream(fields)
                            .mapToLong(field -> Long.parseLong(rest[field - 3]))
                            .sum()
                    * MICROS_PER_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
