package scot.tolbooth.portal.programme.asbestos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.Analyst;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.ClearanceStage;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Decision;
import scot.tolbooth.inventory.rollout.asbestos.LicensedRemoval;
import scot.tolbooth.inventory.rollout.asbestos.Notification;
import scot.tolbooth.inventory.rollout.asbestos.Outcome;
import scot.tolbooth.inventory.rollout.asbestos.OutcomeKind;
import scot.tolbooth.inventory.rollout.asbestos.OutcomeStep;
import scot.tolbooth.inventory.rollout.asbestos.RecordedOutcome;
import scot.tolbooth.inventory.rollout.asbestos.Release;
import scot.tolbooth.inventory.rollout.asbestos.Removal;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.portal.programme.asbestos.Input.Choice;

/** The forms by which outcomes are recorded and carried out. */
final class OutcomeForms {

    private static final List<String> STAGES = List.of(
            "Preliminary check of the condition of the site and the completeness of the job.",
            "Thorough visual inspection inside the enclosure.",
            "Air monitoring.",
            "Final assessment of the site after the enclosure was dismantled.");

    private final AsbestosOutcomes outcomes;

    OutcomeForms(AsbestosOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    AsbestosForm decide(WorkArea area) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.select(
                "kind",
                "Outcome",
                null,
                Arrays.stream(OutcomeKind.values()).map(kind -> new Choice(kind.word(), kind.label()))));
        inputs.add(Input.area("avoidance", "Avoidance", "Where it is managed in place: how the route avoids it"));
        inputs.addAll(Experts.INPUTS);
        inputs.add(Input.date("decided_on", "Decided on", null));
        inputs.add(Input.area("reason", "Reason", "What the decision rests on"));
        return new AsbestosForm(
                "Record the outcome for " + area.name(),
                "A named competent person decides the category of work and whether the area is clear. Record what that"
                        + " person decided; the service infers nothing.",
                WorkAreaForms.withVersion(inputs),
                Typed.empty().with("version", area.version()),
                typed -> {
                    Supplier<OutcomeKind> kind = typed.required("kind", OutcomeKind::of);
                    Supplier<CompetentPerson> person = Experts.read(typed);
                    Supplier<LocalDate> on = typed.date("decided_on");
                    Supplier<String> reason = typed.required("reason", text -> text);
                    return change -> outcomes.record(
                            area.id(),
                            typed.version(),
                            new Decision(person.get(), on.get(), reason.get()),
                            Outcome.decided(kind.get(), typed.text("avoidance")),
                            change);
                });
    }

    /** The form of the step that comes next; empty where none does. */
    Optional<AsbestosForm> next(WorkArea area) {
        return outcomes.latest(area.id()).map(RecordedOutcome::outcome).flatMap(outcome -> next(area, outcome));
    }

    private Optional<AsbestosForm> next(WorkArea area, Outcome outcome) {
        if (outcome instanceof Outcome.NotifiableWork work && work.notification() == null) {
            return Optional.of(notified(area, "Record the notification of notifiable work (NNLW)"));
        }
        if (!(outcome instanceof LicensedRemoval removal) || removal.release() != null) {
            return Optional.empty();
        }
        if (removal.notification() == null) {
            return Optional.of(notified(area, "Record the notification of licensed work (ASB5)"));
        }
        if (removal.removal() == null) {
            return Optional.of(removed(area));
        }
        return Optional.of(removal.isCleared() ? released(area) : assessed(area, removal.nextStage()));
    }

    private AsbestosForm notified(WorkArea area, String title) {
        return new AsbestosForm(
                title,
                "Licensed work may start 14 calendar days after its notification at the earliest, unless the authority"
                        + " waived the notice. Notifiable non-licensed work is notified before it starts.",
                List.of(
                        Input.date("notified_on", "Notified on", null),
                        Input.date("starts_on", "Work starts on", null),
                        Input.text("waiver", "Waiver", "The authority's reference, if it waived the notice")),
                Typed.empty(),
                typed -> {
                    Supplier<LocalDate> notified = typed.date("notified_on");
                    Supplier<LocalDate> starts = typed.date("starts_on");
                    return change -> outcomes.take(
                            area.id(),
                            new OutcomeStep.Notified(
                                    new Notification(notified.get(), starts.get(), typed.text("waiver"))),
                            change);
                });
    }

    private AsbestosForm removed(WorkArea area) {
        return new AsbestosForm(
                "Record that the asbestos was removed",
                null,
                List.of(
                        Input.date("removed_on", "Removed on", "The day on which the removal was finished"),
                        Input.text("contractor", "Contractor", null),
                        Input.text("licence", "Licence", "Number of the contractor's asbestos licence (HSE)")),
                Typed.empty(),
                typed -> {
                    Supplier<LocalDate> on = typed.date("removed_on");
                    return change -> outcomes.take(
                            area.id(),
                            new OutcomeStep.Removed(
                                    new Removal(on.get(), typed.text("contractor"), typed.text("licence"))),
                            change);
                });
    }

    private AsbestosForm assessed(WorkArea area, int stage) {
        List<Input> inputs = new ArrayList<>(List.of(
                Input.date("stage_on", "Assessed on", null),
                Input.select(
                        "result",
                        "Result",
                        null,
                        Stream.of(new Choice("passed", "Passed"), new Choice("failed", "Failed"))),
                Input.text("analyst", "Analyst", null),
                Input.text("organisation", "Organisation", null),
                Input.text("accreditation", "Accreditation", "UKAS, ISO/IEC 17025 or 17020"),
                Input.date("accredited_until", "Accredited until", null),
                Input.text("appointed_by", "Appointed by", "Who appointed the analyst"),
                Input.area("note", "Note", "Optional")));
        if (stage == 3) {
            inputs.add(
                    2,
                    Input.text(
                            "fibres_per_millilitre", "Fibres per millilitre", "The air test passes below the limit"));
        }
        return new AsbestosForm(
                "Record stage %d of the clearance".formatted(stage),
                STAGES.get(stage - 1),
                inputs,
                Typed.empty(),
                typed -> {
                    Supplier<ClearanceStage> result = result(typed, stage);
                    return change -> outcomes.take(area.id(), new OutcomeStep.Assessed(result.get()), change);
                });
    }

    private static Supplier<ClearanceStage> result(Typed typed, int stage) {
        Supplier<LocalDate> on = typed.date("stage_on");
        Supplier<Boolean> passed = typed.required("result", "passed"::equals);
        Supplier<@Nullable BigDecimal> fibres = typed.optionalDecimal("fibres_per_millilitre");
        Supplier<LocalDate> until = typed.date("accredited_until");
        return () -> new ClearanceStage(
                stage,
                on.get(),
                new Analyst(
                        typed.text("analyst"),
                        typed.text("organisation"),
                        typed.text("accreditation"),
                        until.get(),
                        typed.text("appointed_by")),
                fibres.get(),
                passed.get(),
                typed.text("note"));
    }

    private AsbestosForm released(WorkArea area) {
        return new AsbestosForm(
                "Release " + area.name(),
                "All four stages of the clearance have passed.",
                List.of(
                        Input.date("released_on", "Released on", null),
                        Input.text("certificate", "Certificate", "Reference of the certificate for reoccupation")),
                Typed.empty(),
                typed -> {
                    Supplier<LocalDate> on = typed.date("released_on");
                    return change -> outcomes.take(
                            area.id(),
                            new OutcomeStep.Released(new Release(on.get(), typed.text("certificate"))),
                            change);
                });
    }
}
