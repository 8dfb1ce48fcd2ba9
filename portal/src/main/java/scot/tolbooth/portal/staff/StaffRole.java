package scot.tolbooth.portal.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member of staff may do; a wider role includes the narrower ones. */
public enum StaffRole {
    /** Sees consoles and figures, no personal data. */
    VIEWER("Viewer"),
    /** Helps residents at a counter: makes and takes back cards that let them in, and sees nothing else. */
    FRONT_DESK("Front desk"),
    /** Runs the network: devices, NAS clients, sessions, imports. */
    ENGINEER("Engineer"),
    /** Runs the rollout: milestones and what leads to them. */
    ROLLOUT_MANAGER("Rollout manager"),
    /** Answers for the programme: a rollout manager who may let a site pass a gate whose facts are missing. */
    SENIOR_RESPONSIBLE_OWNER("Senior responsible owner"),
    /** Works for a contractor: sees the sites that it is assigned to, and nothing else. */
    CONTRACTOR("Contractor"),
    /** All that staff may do, and the staff accounts. */
    ADMINISTRATOR("Administrator");

    private final String label;

    StaffRole(String label) {
        this.label = label;
    }

    /** Reads the word used in the database, such as {@code rollout-manager}. */
    public static StaffRole of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(StaffRole::word).collect(Collectors.joining(", "))));
    }

    /** This role and those that it includes. */
    public Set<StaffRole> included() {
        return switch (this) {
            case VIEWER -> EnumSet.of(VIEWER);
            case FRONT_DESK -> EnumSet.of(FRONT_DESK);
            case ENGINEER -> EnumSet.of(VIEWER, FRONT_DESK, ENGINEER);
            case ROLLOUT_MANAGER -> EnumSet.of(VIEWER, ROLLOUT_MANAGER);
            case SENIOR_RESPONSIBLE_OWNER -> EnumSet.of(VIEWER, ROLLOUT_MANAGER, SENIOR_RESPONSIBLE_OWNER);
            case CONTRACTOR -> EnumSet.of(CONTRACTOR);
            case ADMINISTRATOR -> EnumSet.complementOf(EnumSet.of(CONTRACTOR));
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return label;
    }
}
