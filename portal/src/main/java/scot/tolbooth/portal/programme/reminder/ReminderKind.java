package scot.tolbooth.portal.programme.reminder;

import java.util.Locale;
import scot.tolbooth.portal.staff.StaffPerson;
import scot.tolbooth.portal.staff.StaffRole;

/** What people are reminded of, in the order of a message; whoever has a say in the programme gets all of them. */
enum ReminderKind {
    VISIT("Visits booked", StaffRole.CONTRACTOR),
    MILESTONE_COMING("Milestones to come", StaffRole.CONTRACTOR),
    MILESTONE_PASSED("Milestones whose day has passed", StaffRole.CONTRACTOR),
    SURVEY_OVERDUE("Survey reports over the time agreed", StaffRole.CONTRACTOR),
    REGISTER_UNREAD("Asbestos registers to acknowledge", StaffRole.CONTRACTOR),
    REINSPECTION("Asbestos items to look at again", StaffRole.ROLLOUT_MANAGER),
    REMOVAL_MAY_START("Licensed removal that may start", StaffRole.CONTRACTOR),
    GATE_OVERRIDE("Gate overrides that end", StaffRole.ROLLOUT_MANAGER),
    BLOCKER_UNMOVED("Blockers without movement", StaffRole.ROLLOUT_MANAGER),
    ACCREDITATION("Accreditations that expire", StaffRole.CONTRACTOR),
    CIRCUIT_CONTRACT("Circuit contracts that end", StaffRole.ENGINEER),
    ASSESSMENT("Quarterly assessments due", StaffRole.ROLLOUT_MANAGER),
    COMMITTEE_REPORT("Committee report due", StaffRole.ROLLOUT_MANAGER);

    private final String label;
    private final StaffRole other;

    /** @param other who gets it besides rollout managers */
    ReminderKind(String label, StaffRole other) {
        this.label = label;
        this.other = other;
    }

    /** Whether people of that role are reminded of it, as far as it concerns them. */
    boolean isFor(StaffPerson person) {
        return person.may(StaffRole.ROLLOUT_MANAGER) || person.may(other);
    }

    /** The steps where none are set. */
    Steps usualSteps() {
        return switch (this) {
            case VISIT -> Steps.of(-3, -1);
            case MILESTONE_COMING, GATE_OVERRIDE -> Steps.of(-7, -1);
            case MILESTONE_PASSED, SURVEY_OVERDUE -> Steps.of(1, 7, 28);
            case REGISTER_UNREAD -> Steps.of(0, 7, 21);
            case REINSPECTION -> Steps.of(-14, 1, 28);
            case REMOVAL_MAY_START -> Steps.of(0, 7);
            case BLOCKER_UNMOVED -> Steps.of(14, 28, 56);
            case ACCREDITATION -> Steps.of(-60, -30, -7, 1);
            case CIRCUIT_CONTRACT -> Steps.of(-90, -30, -7);
            case ASSESSMENT -> Steps.of(0, 28, 77);
            case COMMITTEE_REPORT -> Steps.of(-28, -7, 1);
        };
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
