package scot.tolbooth.portal.api.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.ProfileFault;
import scot.tolbooth.collector.profile.ProfileProblem;

/** A profile, as JSON. */
@Schema(name = "Profile")
record ProfileJson(
        @Schema(example = "mikrotik") String name,
        @Nullable String title,

        @Schema(description = "Whether it is used now; a broken file leaves what it held before in use")
        boolean inUse,

        @Schema(description = "Whether it stands in the directory of the operator")
        boolean own,

        @Schema(description = "For which devices it is chosen")
        List<MatchJson> matches,

        @Schema(description = "What is wrong with its file; empty for a good one")
        List<ProfileProblem> problems,

        @Schema(description = "Every object that is read; in the answer for one profile only") @Nullable List<WantedJson> objects) {

    static ProfileJson of(Profile profile, List<ProfileProblem> problems) {
        return new ProfileJson(
                profile.name(),
                profile.title(),
                true,
                profile.origin().own(),
                profile.matches().stream().map(MatchJson::of).toList(),
                problems,
                null);
    }

    /** A file that was never good. */
    static ProfileJson of(ProfileFault fault) {
        return new ProfileJson(name(fault), null, false, true, List.of(), fault.problems(), null);
    }

    static String name(ProfileFault fault) {
        return fault.file().replaceFirst("\\.yaml$", "");
    }

    ProfileJson withObjects(Profile profile) {
        return new ProfileJson(
                name,
                title,
                inUse,
                own,
                matches,
                problems,
                profile.wanted().stream().map(WantedJson::of).toList());
    }

    /** Which devices a profile is for. */
    @Schema(name = "ProfileMatch")
    record MatchJson(
            @Schema(description = "Prefix of sysObjectID", example = "1.3.6.1.4.1.14988.1")
            String objectId,

            @Schema(description = "Regular expression that sysDescr must show") @Nullable String description) {

        static MatchJson of(Profile.Match match) {
            return new MatchJson(
                    match.prefix(),
                    match.description() == null ? null : match.description().pattern());
        }
    }

    /** An object that is read. */
    @Schema(name = "ProfileObject")
    record WantedJson(
            @Schema(example = "device: cpu_ratio") String purpose,
            String object,
            String oid,
            @Schema(description = "poll or quarter-hour") String every) {

        static WantedJson of(Profile.Wanted wanted) {
            return new WantedJson(
                    wanted.purpose(), wanted.object(), wanted.oid(), wanted.slow() ? "quarter-hour" : "poll");
        }
    }
}
