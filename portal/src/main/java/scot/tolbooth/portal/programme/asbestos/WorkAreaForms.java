package scot.tolbooth.portal.programme.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;
import scot.tolbooth.inventory.rollout.asbestos.Restriction.Closure;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.asbestos.Input.Choice;

/** The forms about work areas: what is planned, strong evidence, restrictions. */
final class WorkAreaForms {

    private static final List<Input> PLAN = List.of(
            Input.text("name", "Name", "Such as Ground floor comms route"),
            Input.select(
                    "kind",
                    "Kind",
                    null,
                    Arrays.stream(WorkAreaKind.values()).map(kind -> new Choice(kind.word(), kind.label()))),
            Input.area("description", "Planned work", "What will be done where: drilling, containment, mounting"),
            Input.select(
                    "disturbs_fabric",
                    "Disturbs the fabric",
                    "Any drilling, fixing or lifting of ceiling tiles does: then a management survey is not enough",
                    Input.YES_OR_NO.stream()));

    private final WorkAreas areas;
    private final Restrictions restrictions;
    private final Choices choices;

    WorkAreaForms(WorkAreas areas, Restrictions restrictions, Choices choices) {
        this.areas = areas;
        this.restrictions = restrictions;
        this.choices = choices;
    }

    AsbestosForm add(SiteCode site) {
        return new AsbestosForm(
                "Add a work area",
                "Asbestos is presumed in it until recorded facts say otherwise.",
                PLAN,
                Typed.empty(),
                typed -> {
                    Supplier<WorkAreaPlan> plan = plan(typed);
                    return change -> areas.add(site, plan.get(), change);
                });
    }

    AsbestosForm replan(WorkArea area) {
        Typed before = Typed.empty()
                .with("name", area.name())
                .with("kind", area.plan().kind().word())
                .with("description", area.plan().description())
                .with("disturbs_fabric", area.disturbsFabric() ? "yes" : "no")
                .with("version", area.version());
        return new AsbestosForm(
                "Change what is planned in " + area.name(),
                "Other work is a new scope: surveys and outcomes of the last one no longer count. A new name alone"
                        + " changes nothing else.",
                withVersion(PLAN),
                before,
                typed -> {
                    Supplier<WorkAreaPlan> plan = plan(typed);
                    return change -> areas.replan(area.id(), typed.version(), plan.get(), change);
                });
    }

    AsbestosForm remove(WorkArea area) {
        return new AsbestosForm(
                "Take " + area.name() + " out of the plan",
                "It is deleted where nothing is recorded of it, and archived with its history otherwise.",
                List.of(Input.version()),
                Typed.empty().with("version", area.version()),
                typed -> change -> areas.remove(area.id(), typed.version(), change));
    }

    AsbestosForm basis(WorkArea area) {
        List<Input> inputs = new ArrayList<>(List.of(
                Input.area(
                        "statement",
                        "Evidence",
                        "Such as: built in 2004. The last ban took effect on 24 November 1999"),
                Input.date("evidence_date", "Date of the evidence", null),
                Input.select(
                        "document", "Document", "On file for this site; optional", choices.documents(area.site()))));
        inputs.addAll(Experts.INPUTS);
        return new AsbestosForm(
                "Record strong evidence for " + area.name(),
                "It can stand in for a survey where a competent person then decides that there is no asbestos in the"
                        + " work area.",
                withVersion(inputs),
                Typed.empty().with("version", area.version()),
                typed -> {
                    Supplier<String> statement = typed.required("statement", text -> text);
                    Supplier<LocalDate> date = typed.date("evidence_date");
                    Supplier<@Nullable DocumentId> document = typed.optional("document", DocumentId::of);
                    Supplier<CompetentPerson> person = Experts.read(typed);
                    return change -> areas.recordBasis(
                            area.id(),
                            typed.version(),
                            new WorkAreas.NewBasis(statement.get(), date.get(), document.get(), person.get()),
                            change);
                });
    }

    AsbestosForm restrict(WorkArea area, LocalDate today) {
        return new AsbestosForm(
                "Stop work in " + area.name(),
                "An open restriction stands against installation until somebody closes it.",
                List.of(
                        Input.text("reason", "Reason", null),
                        Input.text("owner", "Owner", "Who must see to it that it can be closed"),
                        Input.date("opened_on", "Since", null)),
                Typed.empty().with("opened_on", today),
                typed -> {
                    Supplier<LocalDate> on = typed.date("opened_on");
                    return change ->
                            restrictions.open(area.id(), typed.text("reason"), typed.text("owner"), on.get(), change);
                });
    }

    AsbestosForm close(Restriction restriction, LocalDate today) {
        return new AsbestosForm(
                "Close the restriction",
                restriction.reason(),
                List.of(
                        Input.text("closed_by", "Closed by", "Who decided that work may go on"),
                        Input.date("closed_on", "Closed on", null),
                        Input.area("closing_reason", "Reason", "What was done about it")),
                Typed.empty().with("closed_on", today),
                typed -> {
                    Supplier<LocalDate> on = typed.date("closed_on");
                    return change -> restrictions.close(
                            restriction.id(),
                            new Closure(typed.text("closed_by"), on.get(), typed.text("closing_reason")),
                            change);
                });
    }

    private static Supplier<WorkAreaPlan> plan(Typed typed) {
        Supplier<WorkAreaKind> kind = typed.required("kind", WorkAreaKind::of);
        Supplier<Boolean> disturbs = typed.yesOrNo("disturbs_fabric");
        return () -> new WorkAreaPlan(typed.text("name"), kind.get(), typed.text("description"), disturbs.get());
    }

    static List<Input> withVersion(List<Input> inputs) {
        List<Input> all = new ArrayList<>(inputs);
        all.add(Input.version());
        return all;
    }
}
