package scot.tolbooth.portal.programme.reminder;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import scot.tolbooth.portal.staff.StaffPerson;
import scot.tolbooth.portal.staff.StaffRole;

/** What people are reminded of, in the order of a message; whoever has a say in the programme gets all of them. */
enum ReminderKind {
    VISIT("Visits booked", Steps.of(-3, -1), StaffRole.CONTRACTOR),
    MILESTONE_COMING("Milestones to come", Steps.of(-7, -1), StaffRole.CONTRACTOR),
    MILESTONE_PASSED("Milestones whose day has passed", Steps.of(1, 7, 28), StaffRole.CONTRACTOR),
    SURVEY_OVERDUE("Survey reports over the time agreed", Steps.of(1, 7, 28), StaffRole.CONTRACTOR),
    REGISTER_UNREAD("Asbestos registers to acknowledge", Steps.of(0, 7, 21), StaffRole.CONTRACTOR),
    REINSPECTION("Asbestos items to look at again", Steps.of(-14, 1, 28)),
    REMOVAL_MAY_START("Licensed removal that may start", Steps.of(0, 7), StaffRole.CONTRACTOR),
    GATE_OVERRIDE("Gate overrides that end", Steps.of(-7, -1)),
    BLOCKER_UNMOVED("Blockers without movement", Steps.of(14, 28, 56)),
    ACCREDITATION("Accreditations that expire", Steps.of(-60, -30, -7, 1), StaffRole.CONTRACTOR),
    CIRCUIT_CONTRACT("Circuit contracts that end", Steps.of(-90, -30, -7), StaffRole.ENGINEER),
    ASSESSMENT("Quarterly assessments due", Steps.of(0, 28, 77)),
    COMMITTEE_REPORT("Committee report due", Steps.of(-28, -7, 1));

    private final String label;
    private final Steps usual;
    private final Set<StaffRole> roles;

    ReminderKind(String label, Steps usual, StaffRole... others) {
        this.label = label;
        this.usual = usual;
        this.roles = EnumSet.of(StaffRole.ROLLOUT_MANAGER, others);
    }

    /** Whether people of that role are reminded of it, as far as it concerns them. */
    boolean isFor(StaffPerson person) {
        return roles.stream().anyMatch(person::may);
    }

    /** The steps where none are set. */
    Steps usualSteps() {
        return usual;
    }

    /** The word used in the database, in forms and in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen and in messages. */
    public String label() {
        return label;
    }
}
