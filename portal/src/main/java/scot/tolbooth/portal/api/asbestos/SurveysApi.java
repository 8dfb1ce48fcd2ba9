package scot.tolbooth.portal.api.asbestos;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyState;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.portal.staff.ScottishTime;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/rollout/{site}/surveys")
@Tag(name = "Asbestos")
class SurveysApi {

    private final AsbestosSites found;
    private final AsbestosSurveys surveys;
    private final Contractors contractors;
    private final TransactionTemplate transactions;
    private final ScottishTime time;

    SurveysApi(
            AsbestosSites found,
            AsbestosSurveys surveys,
            Contractors contractors,
            TransactionTemplate transactions,
            Clock clock) {
        this.found = found;
        this.surveys = surveys;
        this.contractors = contractors;
        this.transactions = transactions;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    @Operation(summary = "The asbestos surveys of a site, in the order of their orders")
    List<SurveyJson> list(@PathVariable String site) {
        return surveys.of(found.site(site)).stream().map(SurveyJson::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Order a survey, or record one that has come further",
            description = "Whatever is said of visit, surveyor, results and report is recorded as if step by step;"
                    + " its review is a step of its own")
    ResponseEntity<SurveyJson> add(
            @PathVariable String site,
            @RequestBody @Schema(implementation = SurveyJson.class) ObjectNode body,
            Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body).ignore("id", "state", "version", "reviewed_by", "reviewed_on", "review_reason");
        Field<SurveyOrder> order = order(fields, code);
        Field<List<Long>> scope = fields.list("work_areas", Kind.number(Long::valueOf));
        UnaryOperator<Survey> progress = progress(fields, change);
        Survey recorded = AsbestosSites.build(
                fields,
                () -> transactions.execute(status -> progress.apply(surveys.order(
                        order.value(),
                        scope.value().stream().map(WorkAreaId::new).toList(),
                        change))));
        return ResponseEntity.created(URI.create("/api/v1/rollout/" + code + "/surveys"))
                .body(SurveyJson.of(recorded));
    }

    @PostMapping(path = "/{id}/steps", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a survey on by a step",
            description =
                    "visit-booked, surveyed, lab-results-in, report-received, accepted or rejected, with the fields"
                            + " of a survey that belong to it; a review names person, qualification, reviewed_on and reason")
    SurveyJson step(@PathVariable String site, @PathVariable long id, @RequestBody ObjectNode body, Change change) {
        Survey before = found.survey(found.site(site), id);
        Fields fields = Fields.of(body);
        Field<SurveyState> to = fields.required("step", Kind.word(SurveysApi::stepTo));
        Field<Integer> version = fields.required("version", Kind.wholeNumber(1, Integer.MAX_VALUE));
        Field<? extends SurveyStep> step =
                fields.isRight("step") ? SurveySteps.read(fields, to.value()) : SurveySteps.resultsIn(fields);
        return SurveyJson.of(
                AsbestosSites.build(fields, () -> surveys.take(before.id(), version.value(), step.value(), change)));
    }

    @PostMapping(path = "/{id}/samples", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record a sample, or what is now known of the one with that number")
    SurveyJson sample(
            @PathVariable String site,
            @PathVariable long id,
            @RequestBody @Schema(implementation = SampleJson.class) ObjectNode body,
            Change change) {
        Survey before = found.survey(found.site(site), id);
        Fields fields = Fields.of(body);
        Field<Sample> sample = SampleReading.sample(fields);
        return SurveyJson.of(AsbestosSites.build(
                fields, () -> surveys.record(before.id(), before.version(), sample.value(), change)));
    }

    private Field<SurveyOrder> order(Fields fields, SiteCode site) {
        Field<SurveyKind> kind = fields.required("kind", Kind.word(SurveyKind::of));
        Field<@Nullable ContractorId> contractor = fields.optional(
                "contractor",
                References.existing(ContractorId::new, contractors::find, "there is no contractor with this id"));
        Field<LocalDate> on = fields.optional("ordered_on", Kind.date(), time.today());
        return () -> new SurveyOrder(site, kind.value(), contractor.value(), on.value());
    }

    /** Takes a new survey as far as the body says that it has come. */
    private UnaryOperator<Survey> progress(Fields fields, Change change) {
        List<Field<SurveyStep>> before = new ArrayList<>();
        List<Field<SurveyStep>> after = new ArrayList<>();
        if (fields.has("visit_from")) {
            before.add(SurveySteps.booked(fields));
        }
        if (fields.has("surveyor")) {
            before.add(SurveySteps.surveyed(fields));
        }
        Field<List<Sample>> samples = fields.objects("samples", SampleReading::sample);
        if (fields.has("results_on")) {
            after.add(SurveySteps.resultsIn(fields));
        }
        if (fields.has("report_on")) {
            after.add(SurveySteps.reported(fields));
        }
        return ordered -> {
            Survey survey = take(ordered, before, change);
            for (Sample sample : samples.value()) {
                survey = surveys.record(survey.id(), survey.version(), sample, change);
            }
            return take(survey, after, change);
        };
    }

    private Survey take(Survey ordered, List<Field<SurveyStep>> steps, Change change) {
        Survey survey = ordered;
        for (Field<SurveyStep> step : steps) {
            survey = surveys.take(survey.id(), survey.version(), step.value(), change);
        }
        return survey;
    }

    private static SurveyState stepTo(String word) {
        SurveyState state = SurveyState.of(word);
        if (state == SurveyState.ORDERED) {
            throw new IllegalArgumentException("must not be ordered: order another survey");
        }
        return state;
    }
}
