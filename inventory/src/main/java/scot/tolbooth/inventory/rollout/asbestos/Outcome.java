package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a competent person decided about the asbestos of a work area, and how far that has been carried out. */
public sealed interface Outcome
        permits Outcome.NoneInArea,
                Outcome.ManagedInPlace,
                Outcome.NonLicensedWork,
                Outcome.NotifiableWork,
                LicensedRemoval {

    OutcomeKind kind();

    /** How far a work area with this outcome has come. */
    AreaStage stage();

    /**
     * An outcome of which nothing is carried out yet.
     *
     * @param avoidance how the route avoids what is managed in place; passed over at other outcomes
     */
    static Outcome decided(OutcomeKind kind, @Nullable String avoidance) {
        return switch (kind) {
            case NONE_IN_AREA -> new NoneInArea();
            case MANAGED_IN_PLACE -> new ManagedInPlace(Words.text(avoidance));
            case NON_LICENSED_WORK -> new NonLicensedWork();
            case NOTIFIABLE_WORK -> new NotifiableWork(null);
            case LICENSED_REMOVAL -> LicensedRemoval.decided();
        };
    }

    /** What is missing before work may start on that day; empty where nothing is. */
    Optional<String> missing(LocalDate today, AsbestosRules rules);

    /**
     * The outcome after a step.
     *
     * @throws IllegalStateException if it has not come so far, or does not know such a step
     */
    default Outcome after(OutcomeStep step, AsbestosRules rules) {
        throw new IllegalStateException("%s has no step \"%s\"".formatted(kind().label(), step.label()));
    }

    /** There is none where work is planned. */
    record NoneInArea() implements Outcome {

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NONE_IN_AREA;
        }

        @Override
        public AreaStage stage() {
            return AreaStage.NONE_IN_AREA;
        }

        @Override
        public Optional<String> missing(LocalDate today, AsbestosRules rules) {
            return Optional.empty();
        }
    }

    /**
     * There is some, it stays, and the work keeps clear of it.
     *
     * @param avoidance how the route avoids it
     */
    record ManagedInPlace(String avoidance) implements Outcome {

        public ManagedInPlace {
            avoidance = Words.required("avoidance", avoidance, 1000);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.MANAGED_IN_PLACE;
        }

        @Override
        public AreaStage stage() {
            return AreaStage.MANAGED_IN_PLACE;
        }

        @Override
        public Optional<String> missing(LocalDate today, AsbestosRules rules) {
            return Optional.empty();
        }
    }

    /** The work disturbs some, in a category that needs neither licence nor notification. */
    record NonLicensedWork() implements Outcome {

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NON_LICENSED_WORK;
        }

        @Override
        public AreaStage stage() {
            return AreaStage.NON_LICENSED_WORK;
        }

        @Override
        public Optional<String> missing(LocalDate today, AsbestosRules rules) {
            return Optional.empty();
        }
    }

    /**
     * The work disturbs some and must be notified before it starts; there is no least period of notice.
     *
     * @param notification absent until it was sent
     */
    record NotifiableWork(@Nullable Notification notification) implements Outcome {

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NOTIFIABLE_WORK;
        }

        @Override
        public AreaStage stage() {
            return notification == null ? AreaStage.NOTIFICATION_DUE : AreaStage.NOTIFIABLE_WORK;
        }

        @Override
        public Optional<String> missing(LocalDate today, AsbestosRules rules) {
            return notification == null
                    ? Optional.of("its notifiable non-licensed work (NNLW) has not been notified")
                    : Optional.empty();
        }

        @Override
        public Outcome after(OutcomeStep step, AsbestosRules rules) {
            return step instanceof OutcomeStep.Notified notified
                    ? new NotifiableWork(notified.notification())
                    : Outcome.super.after(step, rules);
        }
    }
}
