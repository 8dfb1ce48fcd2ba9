package scot.tolbooth.collector.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the profiles that come with the service, and those of a directory in addition to or in place of them. */
public final class ProfileFiles {

    private static final String SHIPPED = "classpath*:scot/tolbooth/collector/profiles/*.yaml";

    private ProfileFiles() {}

    /**
     * Loads every profile.
     *
     * @param directory with further files; absent for none
     */
    public static Profiles load(@Nullable Path directory) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                put(
                        profiles,
                        Objects.requireNonNull(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
            for (Path file : files(directory)) {
                put(profiles, file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("tolbooth.collector.profiles: cannot be read", failure);
        }
        return new Profiles(profiles.values());
    }

    private static void put(Map<String, Profile> profiles, String file, String text) {
        String name = file.substring(0, file.length() - ".yaml".length());
        profiles.put(name, ProfileFile.parse(name, YamlNode.read(file, text)));
    }

    private static List<Path> files(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
