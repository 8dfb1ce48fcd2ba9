package scot.tolbooth.portal.programme.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.Analysis;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Review;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyState;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.asbestos.Input.Choice;

/** The forms by which surveys are ordered and taken on. */
final class SurveyForms {

    private final AsbestosSurveys surveys;
    private final Choices choices;

    SurveyForms(AsbestosSurveys surveys, Choices choices) {
        this.surveys = surveys;
        this.choices = choices;
    }

    AsbestosForm order(SiteCode site, LocalDate today) {
        return new AsbestosForm(
                "Order a survey",
                "It looks at the work areas as they are planned now. Work that disturbs the fabric needs a refurbishment"
                        + " survey (HSG264).",
                List.of(
                        Input.select(
                                "kind",
                                "Kind",
                                null,
                                Arrays.stream(SurveyKind.values()).map(kind -> new Choice(kind.word(), kind.label()))),
                        Input.checks("work_areas", "Work areas", null, choices.areas(site)),
                        Input.select("contractor", "Contractor", "Optional", choices.contractors()),
                        Input.date("ordered_on", "Ordered on", null)),
                Typed.empty().with("ordered_on", today),
                typed -> {
                    Supplier<SurveyKind> kind = typed.required("kind", SurveyKind::of);
                    Supplier<@Nullable ContractorId> contractor = typed.optional("contractor", ContractorId::new);
                    Supplier<LocalDate> on = typed.date("ordered_on");
                    return change -> surveys.order(
                            new SurveyOrder(site, kind.get(), contractor.get(), on.get()), areas(typed), change);
                });
    }

    AsbestosForm cover(Survey survey) {
        Typed before = Typed.empty().with("version", survey.version());
        survey.areas().forEach(covered -> before.with("work_areas", covered.area()));
        return new AsbestosForm(
                "Change the scope of survey " + survey.id(),
                "It then looks at the chosen work areas as they are planned now.",
                List.of(
                        Input.checks(
                                "work_areas",
                                "Work areas",
                                null,
                                choices.areas(survey.order().site())),
                        Input.version()),
                before,
                typed -> change -> surveys.cover(survey.id(), typed.version(), areas(typed), change));
    }

    /** The form of the step that leads to that state. */
    AsbestosForm step(Survey survey, SurveyState state) {
        return switch (state) {
            case VISIT_BOOKED -> step(survey, "Book the visit", visit(), SurveyForms::booked);
            case SURVEYED -> step(survey, "Record the visit", surveyed(), SurveyForms::surveyed);
            case LAB_RESULTS_IN ->
                step(
                        survey,
                        "Record that the laboratory results are in",
                        List.of(Input.date("results_on", "Results came on", "Every sample must have its result")),
                        SurveyForms::resultsIn);
            case REPORT_RECEIVED ->
                step(survey, "Record the report", reported(survey), typed -> reported(survey, typed));
            case ACCEPTED, REJECTED -> step(survey, "Review the report", reviewed(), SurveyForms::reviewed);
            case ORDERED -> throw new IllegalArgumentException("no step leads to an order");
        };
    }

    AsbestosForm sample(Survey survey) {
        return new AsbestosForm(
                "Record a sample of survey " + survey.id(),
                "Give the number of a sample that is recorded already to add its result.",
                List.of(
                        Input.text("number", "Number", "As the surveyor counts them, such as S001"),
                        Input.text("reference", "Laboratory reference", "Optional"),
                        Input.text("location", "Location", null),
                        Input.text("material", "Material", null),
                        Input.select(
                                "result",
                                "Result",
                                "Leave it empty until the laboratory has answered",
                                Arrays.stream(SampleResult.values())
                                        .map(result -> new Choice(result.word(), result.label()))),
                        Input.text("laboratory", "Laboratory", null),
                        Input.text("laboratory_accreditation", "Laboratory accreditation", "UKAS, ISO/IEC 17025"),
                        Input.date("analysed_on", "Analysed on", null),
                        Input.text("same_as", "Same as", "Number of the sample whose result stands for this one too"),
                        Input.version()),
                Typed.empty().with("version", survey.version()),
                typed -> {
                    Supplier<@Nullable SampleResult> result = typed.optional("result", SampleResult::of);
                    Supplier<@Nullable LocalDate> on = typed.optionalDate("analysed_on");
                    if (result.get() != null) {
                        typed.date("analysed_on");
                    }
                    return change -> surveys.record(
                            survey.id(), typed.version(), sample(survey, typed, result.get(), on.get()), change);
                });
    }

    /** What the form does not ask for stays as it was recorded. */
    private static Sample sample(Survey survey, Typed typed, @Nullable SampleResult result, @Nullable LocalDate on) {
        Sample sample = new Sample(
                typed.text("number"),
                typed.text("reference"),
                typed.text("location"),
                typed.text("material"),
                result == null || on == null
                        ? null
                        : new Analysis(result, typed.text("laboratory"), typed.text("laboratory_accreditation"), on),
                typed.text("same_as"));
        return survey.samples().stream()
                .filter(earlier -> earlier.number().equals(sample.number()))
                .findFirst()
                .map(sample::correcting)
                .orElse(sample);
    }

    private AsbestosForm step(
            Survey survey, String title, List<Input> inputs, Function<Typed, Supplier<SurveyStep>> reader) {
        Visit visit = survey.visit();
        Typed before = Typed.empty().with("version", survey.version());
        if (visit != null) {
            before.with("visit_from", visit.from()).with("visit_to", visit.to());
        }
        return new AsbestosForm(
                title, "Survey " + survey.id() + ".", WorkAreaForms.withVersion(inputs), before, typed -> {
                    Supplier<SurveyStep> step = reader.apply(typed);
                    return change -> surveys.take(survey.id(), typed.version(), step.get(), change);
                });
    }

    private static List<Input> visit() {
        return List.of(
                Input.date("visit_from", "First day of the visit", null),
                Input.date("visit_to", "Last day of the visit", null));
    }

    private static Supplier<SurveyStep> booked(Typed typed) {
        Supplier<Visit> visit = visit(typed);
        return () -> new SurveyStep.VisitBooked(visit.get());
    }

    private static List<Input> surveyed() {
        List<Input> inputs = new ArrayList<>(visit());
        inputs.addAll(List.of(
                Input.text("surveyor", "Surveyor", "Full name"),
                Input.text("organisation", "Organisation", null),
                Input.text("accreditation", "Accreditation", "UKAS, ISO/IEC 17020: the number"),
                Input.date("accredited_until", "Accredited until", "It must hold on the day of the visit")));
        return inputs;
    }

    private static Supplier<SurveyStep> surveyed(Typed typed) {
        Supplier<Visit> visit = visit(typed);
        Supplier<@Nullable LocalDate> until = typed.optionalDate("accredited_until");
        return () -> new SurveyStep.Surveyed(
                visit.get(),
                new Surveyor(
                        typed.text("surveyor"), typed.text("organisation"), typed.text("accreditation"), until.get()));
    }

    private static Supplier<SurveyStep> resultsIn(Typed typed) {
        Supplier<LocalDate> on = typed.date("results_on");
        return () -> new SurveyStep.ResultsIn(on.get());
    }

    private List<Input> reported(Survey survey) {
        Stream<Choice> covered = choices.areas(survey.order().site())
                .filter(choice -> survey.covers(new WorkAreaId(Long.parseLong(choice.word()))));
        return List.of(
                Input.date("report_on", "Received on", null),
                Input.text("report_reference", "Reference", null),
                Input.select(
                        "document",
                        "Document",
                        "On file for this site; optional",
                        choices.documents(survey.order().site())),
                Input.checks(
                        "no_access",
                        "No access",
                        "Work areas that could not be looked at: asbestos stays presumed there",
                        covered),
                Input.text("no_access_reason", "Reason for no access", "Where a work area is ticked"),
                Input.area("other_no_access", "Other places without access", "One on each line, with the reason"));
    }

    private static Supplier<SurveyStep> reported(Survey survey, Typed typed) {
        Supplier<LocalDate> on = typed.date("report_on");
        Supplier<@Nullable DocumentId> document = typed.optional("document", DocumentId::of);
        if (!typed.all("no_access").isEmpty() && typed.text("no_access_reason").isEmpty()) {
            typed.problems().add("no_access_reason", "must say why there was no access");
        }
        Map<WorkAreaId, String> noAccess = survey.areas().stream()
                .filter(covered -> typed.isChosen("no_access", covered.area().toString()))
                .collect(Collectors.toMap(covered -> covered.area(), covered -> typed.text("no_access_reason")));
        List<String> others = typed.text("other_no_access")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return () -> new SurveyStep.ReportReceived(
                new Report(on.get(), typed.text("report_reference"), document.get()), noAccess, others);
    }

    private static List<Input> reviewed() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.select(
                "decision",
                "Decision",
                null,
                Stream.of(new Choice("accepted", "Accepted"), new Choice("rejected", "Rejected"))));
        inputs.addAll(Experts.INPUTS);
        inputs.add(Input.date("reviewed_on", "Reviewed on", null));
        inputs.add(Input.area("reason", "Reason", "What was checked, or what is wrong"));
        return inputs;
    }

    private static Supplier<SurveyStep> reviewed(Typed typed) {
        Supplier<Boolean> accepted = typed.required("decision", "accepted"::equals);
        Supplier<CompetentPerson> person = Experts.read(typed);
        Supplier<LocalDate> on = typed.date("reviewed_on");
        Supplier<String> reason = typed.required("reason", text -> text);
        return () -> new SurveyStep.Reviewed(new Review(accepted.get(), person.get(), on.get(), reason.get()));
    }

    private static Supplier<Visit> visit(Typed typed) {
        Supplier<LocalDate> from = typed.date("visit_from");
        Supplier<LocalDate> to = typed.date("visit_to");
        return () -> new Visit(from.get(), to.get());
    }

    private static List<WorkAreaId> areas(Typed typed) {
        return typed.all("work_areas").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(id -> new WorkAreaId(Long.parseLong(id)))
                .toList();
    }
}
