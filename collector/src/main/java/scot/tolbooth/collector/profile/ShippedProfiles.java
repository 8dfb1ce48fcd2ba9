package scot.tolbooth.collector.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The profiles that come with the service. */
final class ShippedProfiles {

    private static final String FILES = "classpath*:scot/tolbooth/collector/profiles/*.yaml";

    private ShippedProfiles() {}

    static List<Profile> load() {
        List<Profile> profiles = new ArrayList<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                profiles.add(ProfileFile.parse(
                        Objects.requireNonNull(resource.getFilename()),
                        false,
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The profiles that come with the service cannot be read", failure);
        }
        return profiles;
    }
}
