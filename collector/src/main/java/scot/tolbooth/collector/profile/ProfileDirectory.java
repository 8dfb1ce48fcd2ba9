package scot.tolbooth.collector.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The operator's own profile files. A file is read again when it changes; while it cannot be used, what it held before
 * stays in use. Not for several threads at once.
 */
final class ProfileDirectory {

    private static final String ENDING = ".yaml";
    private static final long LARGEST_FILE = 256 * 1024;

    private final Path directory;
    private final Clock clock;
    private final Map<String, Stamp> stamps = new HashMap<>();
    private final Map<String, Profile> good = new TreeMap<>();
    private final Map<String, ProfileFault> faults = new TreeMap<>();

    ProfileDirectory(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What tells one content of a file from another without reading it. */
    private record Stamp(FileTime changed, long size, Object key) {}

    Collection<Profile> profiles() {
        return List.copyOf(good.values());
    }

    List<ProfileFault> faults() {
        return List.copyOf(faults.values());
    }

    /** Takes in what changed since the last time; says whether anything did. */
    boolean refresh() {
        Map<String, Stamp> now;
        try {
            now = stamps();
        } catch (IOException away) {
            return fault(directory.toString(), "the directory cannot be read");
        }
        boolean changed = faults.remove(directory.toString()) != null;
        for (String gone :
                stamps.keySet().stream().filter(file -> !now.containsKey(file)).toList()) {
            stamps.remove(gone);
            good.remove(gone);
            faults.remove(gone);
            changed = true;
        }
        for (Map.Entry<String, Stamp> file : now.entrySet()) {
            if (!file.getValue().equals(stamps.put(file.getKey(), file.getValue()))) {
                read(file.getKey(), file.getValue().size());
                changed = true;
            }
        }
        return changed;
    }

    private Map<String, Stamp> stamps() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(ProfileDirectory::isProfile).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    stamps.put(
                            file.getFileName().toString(),
                            new Stamp(
                                    attributes.lastModifiedTime(),
                                    attributes.size(),
                                    Optional.ofNullable(attributes.fileKey()).orElse("")));
                }
            }
        }
        return stamps;
    }

    private static boolean isProfile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && name.length() > ENDING.length() && !name.startsWith(".");
    }

    private void read(String file, long size) {
        if (size > LARGEST_FILE) {
            fault(file, "must not be larger than " + LARGEST_FILE / 1024 + " KiB");
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve(file));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            good.put(file, ProfileFile.parse(file, true, text));
            faults.remove(file);
        } catch (CharacterCodingException notUtf8) {
            fault(file, "must be UTF-8 text");
        } catch (IOException unreadable) {
            fault(file, "cannot be read");
        } catch (ProfileProblemsException wrong) {
            fault(file, wrong.problems());
        }
    }

    private boolean fault(String file, String rule) {
        return fault(file, List.of(new ProfileProblem(file, 0, "", rule)));
    }

    private boolean fault(String file, List<ProfileProblem> problems) {
        ProfileFault before = faults.get(file);
        if (before != null && before.problems().equals(problems)) {
            return false;
        }
        faults.put(
                file,
                new ProfileFault(
                        file, before == null ? clock.instant() : before.since(), problems, good.containsKey(file)));
        return true;
    }
}
