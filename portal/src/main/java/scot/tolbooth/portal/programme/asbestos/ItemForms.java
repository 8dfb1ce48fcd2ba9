package scot.tolbooth.portal.programme.asbestos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems.NewItem;
import scot.tolbooth.inventory.rollout.asbestos.Assessment;
import scot.tolbooth.inventory.rollout.asbestos.Found;
import scot.tolbooth.inventory.rollout.asbestos.MaterialScore;
import scot.tolbooth.inventory.rollout.asbestos.PriorityScore;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.asbestos.Input.Choice;

/** The forms about the items of a register. */
final class ItemForms {

    private static final List<String> MATERIAL =
            List.of("product_score", "damage_score", "surface_score", "fibre_score");
    private static final List<String> PRIORITY =
            List.of("activity_score", "disturbance_score", "exposure_score", "maintenance_score");

    private final AsbestosItems items;
    private final Choices choices;

    ItemForms(AsbestosItems items, Choices choices) {
        this.items = items;
        this.choices = choices;
    }

    AsbestosForm add(SiteCode site, List<Survey> surveys) {
        List<Input> inputs = new ArrayList<>(List.of(
                Input.select(
                        "work_area",
                        "Work area",
                        "Leave it empty where it is elsewhere at the site",
                        choices.areas(site)),
                Input.select(
                        "survey",
                        "Survey",
                        "Leave it empty for what was found outside a survey: that stops the work in its work area",
                        surveys.stream().map(ItemForms::choice)),
                Input.text("location", "Location", null),
                Input.text("material", "Material", "Such as insulating board, textured coating, cement"),
                Input.text("extent", "Extent", "Such as 12 m²; optional"),
                Input.select(
                        "fibre",
                        "Type of asbestos",
                        "Leave it empty where asbestos is presumed",
                        Arrays.stream(SampleResult.values())
                                .filter(SampleResult::isAsbestos)
                                .map(result -> new Choice(result.word(), result.label()))),
                Input.date("found_on", "Found on", null),
                Input.text(
                        "stop_work_owner",
                        "Owner of the stop-work",
                        "Where it was found outside a survey in a work area")));
        inputs.addAll(assessment());
        return new AsbestosForm(
                "Record an item of the register",
                "A new item in a work area makes void what was decided about that work area.",
                inputs,
                Typed.empty(),
                typed -> {
                    Supplier<NewItem> item = item(typed);
                    return change -> items.add(site, item.get(), change);
                });
    }

    AsbestosForm inspect(AsbestosItem item) {
        return dated(
                item,
                "Record that it was looked at again",
                "inspected_on",
                (on, version, change) -> items.inspect(item.id(), version, on, change));
    }

    AsbestosForm remove(AsbestosItem item) {
        return dated(
                item,
                "Record that it is no longer there",
                "removed_on",
                (on, version, change) -> items.remove(item.id(), version, on, change));
    }

    AsbestosForm assess(AsbestosItem item) {
        Typed before = Typed.empty()
                .with("version", item.version())
                .with("interval_months", item.intervalMonths())
                .with("recommendation", item.assessment().recommendation())
                .with("remediation_pounds", item.assessment().remediationPounds());
        show(before, item.assessment());
        return new AsbestosForm(
                "Judge the item anew", described(item), WorkAreaForms.withVersion(assessment()), before, typed -> {
                    Supplier<Assessment> assessment = assessment(typed);
                    Supplier<@Nullable Integer> months = typed.optionalNumber("interval_months");
                    return change -> items.assess(item.id(), typed.version(), assessment.get(), months.get(), change);
                });
    }

    /** Records what happened to an item on a day. */
    private interface Dated {

        void record(LocalDate on, long version, Change change);
    }

    private static AsbestosForm dated(AsbestosItem item, String title, String field, Dated recording) {
        return new AsbestosForm(
                title,
                described(item),
                List.of(Input.date(field, "On", null), Input.version()),
                Typed.empty().with("version", item.version()),
                typed -> {
                    Supplier<LocalDate> on = typed.date(field);
                    return change -> recording.record(on.get(), typed.version(), change);
                });
    }

    private static List<Input> assessment() {
        return List.of(
                Input.text("product_score", "Product score", "1 to 3. Leave all four empty where it was not scored"),
                Input.text("damage_score", "Damage score", "0 to 3"),
                Input.text("surface_score", "Surface score", "0 to 3"),
                Input.text("fibre_score", "Asbestos type score", "1 to 3"),
                Input.text("activity_score", "Activity score", "Average of 0 to 3; priority is set by the duty holder"),
                Input.text("disturbance_score", "Disturbance score", "Average of 0 to 3"),
                Input.text("exposure_score", "Exposure score", "Average of 0 to 3"),
                Input.text("maintenance_score", "Maintenance score", "Average of 0 to 3"),
                Input.text("recommendation", "Recommendation", "Optional"),
                Input.text("remediation_pounds", "Remediation cost in pounds", "Optional"),
                Input.text("interval_months", "Months between inspections", "Empty for the longest that is allowed"));
    }

    private static Supplier<NewItem> item(Typed typed) {
        Supplier<@Nullable Integer> area = typed.optionalNumber("work_area");
        Supplier<@Nullable Integer> survey = typed.optionalNumber("survey");
        Supplier<@Nullable SampleResult> fibre = typed.optional("fibre", SampleResult::of);
        Supplier<LocalDate> on = typed.date("found_on");
        Supplier<Assessment> assessment = assessment(typed);
        Supplier<@Nullable Integer> months = typed.optionalNumber("interval_months");
        return () -> {
            Integer areaId = area.get();
            Integer surveyId = survey.get();
            Found found = new Found(
                    areaId == null ? null : new WorkAreaId(areaId),
                    surveyId == null ? null : new SurveyId(surveyId),
                    typed.text("location"),
                    typed.text("material"),
                    typed.text("extent"),
                    fibre.get());
            return new NewItem(found, assessment.get(), on.get(), months.get(), typed.text("stop_work_owner"));
        };
    }

    private static Supplier<Assessment> assessment(Typed typed) {
        Supplier<@Nullable MaterialScore> material = material(typed);
        Supplier<@Nullable PriorityScore> priority = priority(typed);
        Supplier<@Nullable Integer> pounds = typed.optionalNumber("remediation_pounds");
        return () -> new Assessment(material.get(), priority.get(), typed.text("recommendation"), pounds.get());
    }

    private static Supplier<@Nullable MaterialScore> material(Typed typed) {
        if (isEmpty(typed, MATERIAL)) {
            return () -> null;
        }
        List<Supplier<Integer>> scores = MATERIAL.stream().map(typed::number).toList();
        return () -> new MaterialScore(
                scores.get(0).get(),
                scores.get(1).get(),
                scores.get(2).get(),
                scores.get(3).get());
    }

    private static Supplier<@Nullable PriorityScore> priority(Typed typed) {
        if (isEmpty(typed, PRIORITY)) {
            return () -> null;
        }
        List<Supplier<BigDecimal>> scores =
                PRIORITY.stream().map(typed::decimal).toList();
        return () -> new PriorityScore(
                scores.get(0).get(),
                scores.get(1).get(),
                scores.get(2).get(),
                scores.get(3).get());
    }

    private static boolean isEmpty(Typed typed, List<String> fields) {
        return fields.stream().allMatch(field -> typed.text(field).isEmpty());
    }

    private static void show(Typed typed, Assessment assessment) {
        MaterialScore material = assessment.material();
        PriorityScore priority = assessment.priority();
        if (material != null) {
            typed.with("product_score", material.product())
                    .with("damage_score", material.damage())
                    .with("surface_score", material.surface())
                    .with("fibre_score", material.fibre());
        }
        if (priority != null) {
            typed.with("activity_score", plain(priority.activity()))
                    .with("disturbance_score", plain(priority.disturbance()))
                    .with("exposure_score", plain(priority.exposure()))
                    .with("maintenance_score", plain(priority.maintenance()));
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String described(AsbestosItem item) {
        return "Item: %s, %s.".formatted(item.found().material(), item.found().location());
    }

    private static Choice choice(Survey survey) {
        return new Choice(
                survey.id().toString(),
                "Survey %s, %s".formatted(survey.id(), survey.order().kind().word()));
    }
}
