package scot.tolbooth.portal.passpoint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles, where there is an encrypted network. */
final class ProfileOffer {

    private final @Nullable Profiles profiles;

    ProfileOffer(@Nullable Profiles profiles) {
        this.profiles = profiles;
    }

    /** Whether residents are told of it. */
    boolean isMade() {
        return profiles != null;
    }

    Optional<Profiles> profiles() {
        return Optional.ofNullable(profiles);
    }
}
