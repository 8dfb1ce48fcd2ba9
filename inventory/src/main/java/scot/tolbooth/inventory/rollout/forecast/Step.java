package scot.tolbooth.inventory.rollout.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;

/**
 * What leads to a milestone: which milestones come before it, who does the work, and how long it is taken to last
 * before the programme has experience of its own. The circuit is ordered and built while asbestos is checked; both must
 * be there before the installation. Declared so that each step stands after those it waits for.
 */
public enum Step {
    SITE_SURVEY(Milestone.SITE_SURVEY, WorkKind.SITE_SURVEY, 15, 0.7),
    ASBESTOS_CHECK(Milestone.ASBESTOS_CHECK, WorkKind.ASBESTOS_SURVEY, 20, 0.8),
    CIRCUIT_ORDERED(Milestone.CIRCUIT_ORDERED, null, 5, 0.8),
    CIRCUIT_LIVE(Milestone.CIRCUIT_LIVE, WorkKind.CIRCUIT, 60, 0.5),
    INSTALLATION(Milestone.INSTALLATION, WorkKind.INSTALLATION, 15, 0.6),
    COMMISSIONING(Milestone.COMMISSIONING, WorkKind.COMMISSIONING, 5, 0.6),
    GO_LIVE(Milestone.GO_LIVE, null, 5, 0.7);

    private final Milestone milestone;
    private final @Nullable WorkKind work;
    private final double priorMedian;
    private final double priorSpread;

    Step(Milestone milestone, @Nullable WorkKind work, double priorMedian, double priorSpread) {
        this.milestone = milestone;
        this.work = work;
        this.priorMedian = priorMedian;
        this.priorSpread = priorSpread;
    }

    static Optional<Step> to(Milestone milestone) {
        return Arrays.stream(values())
                .filter(step -> step.milestone == milestone)
                .findFirst();
    }

    /** The steps that wait for the milestone. */
    static Stream<Step> after(Milestone milestone) {
        return Arrays.stream(values()).filter(step -> step.waitsFor().contains(milestone));
    }

    /** The milestone that it leads to. */
    public Milestone milestone() {
        return milestone;
    }

    /** What a contractor does in it; empty where the council does it. */
    public Optional<WorkKind> work() {
        return Optional.ofNullable(work);
    }

    /** How long it is taken to last before there is experience. */
    public Prior prior() {
        return new Prior(priorMedian, priorSpread);
    }

    /** The milestones after the last of which it begins. */
    public List<Milestone> waitsFor() {
        return switch (this) {
            case SITE_SURVEY -> List.of(Milestone.IDENTIFIED);
            case ASBESTOS_CHECK, CIRCUIT_ORDERED -> List.of(Milestone.SITE_SURVEY);
            case CIRCUIT_LIVE -> List.of(Milestone.CIRCUIT_ORDERED);
            case INSTALLATION -> List.of(Milestone.ASBESTOS_CHECK, Milestone.CIRCUIT_LIVE);
            case COMMISSIONING -> List.of(Milestone.INSTALLATION);
            case GO_LIVE -> List.of(Milestone.COMMISSIONING);
        };
    }

    /** Whether it is counted in working days; a circuit's lead time runs through weekends. */
    public boolean isInWorkingDays() {
        return this != CIRCUIT_LIVE;
    }

    /** Whether it disturbs the building, so that schools have it done while pupils are away. */
    public boolean isIntrusive() {
        return this == ASBESTOS_CHECK || this == INSTALLATION;
    }
}
