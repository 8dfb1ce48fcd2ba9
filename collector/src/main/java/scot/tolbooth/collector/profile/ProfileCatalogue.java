package scot.tolbooth.collector.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles in use: those that come with the service, and those of the operator's directory in addition to them or, by
 * the same name, in their place. Files that change are taken in while the service runs.
 */
public final class ProfileCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileCatalogue.class);

    private final List<Profile> shipped = ShippedProfiles.load();
    private final @Nullable ProfileDirectory directory;
    private volatile Profiles current;
    private volatile List<ProfileFault> faults = List.of();

    /** @param own the operator's directory; absent for none */
    public ProfileCatalogue(@Nullable Path own, Clock clock) {
        if (own != null && !Files.isReadable(own.resolve("."))) {
            throw new IllegalArgumentException(
                    "tolbooth.collector.profiles: " + own + " is not a directory that can be read");
        }
        directory = own == null ? null : new ProfileDirectory(own, clock);
        current = new Profiles(shipped);
        refresh();
    }

    public Profiles current() {
        return current;
    }

    /** Files that cannot be used now. */
    public List<ProfileFault> faults() {
        return faults;
    }

    /** Takes in what changed in the operator's directory. */
    public synchronized void refresh() {
        if (directory == null || !directory.refresh()) {
            return;
        }
        Map<String, Profile> all = new LinkedHashMap<>();
        shipped.forEach(profile -> all.put(profile.name(), profile));
        directory.profiles().forEach(profile -> all.put(profile.name(), profile));
        current = new Profiles(all.values());
        tell(directory.faults());
    }

    private void tell(List<ProfileFault> now) {
        List<ProfileFault> told = new ArrayList<>(now);
        told.removeAll(faults);
        for (ProfileFault fault : told) {
            LOG.warn(
                    "A profile file cannot be used{}: {}",
                    fault.lastGoodInUse() ? "; what it held before stays in use" : "",
                    fault.problems());
        }
        faults = now;
        LOG.info(
                "Profiles were read anew: {} in use, {} files cannot be used",
                current.all().size(),
                now.size());
    }
}
