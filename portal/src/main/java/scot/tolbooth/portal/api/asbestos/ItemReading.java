package scot.tolbooth.portal.api.asbestos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems.NewItem;
import scot.tolbooth.inventory.rollout.asbestos.Assessment;
import scot.tolbooth.inventory.rollout.asbestos.Found;
import scot.tolbooth.inventory.rollout.asbestos.MaterialScore;
import scot.tolbooth.inventory.rollout.asbestos.PriorityScore;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** Reads a new item of a register from the fields of a body. */
public final class ItemReading {

    private ItemReading() {}

    public static Field<NewItem> item(Fields fields) {
        Field<Found> found = found(fields);
        Field<@Nullable MaterialScore> material = material(fields);
        Field<@Nullable PriorityScore> priority = priority(fields);
        Field<@Nullable String> recommendation = fields.optional("recommendation", Kind.text(500));
        Field<@Nullable Integer> pounds = fields.optional("remediation_pounds", Kind.wholeNumber(0, Integer.MAX_VALUE));
        Field<LocalDate> on = fields.required("found_on", Kind.date());
        Field<@Nullable Integer> months = fields.optional("interval_months", Kind.wholeNumber(1, 120));
        Field<@Nullable String> owner = fields.optional("stop_work_owner", Kind.text(120));
        return () -> new NewItem(
                found.value(),
                new Assessment(material.value(), priority.value(), recommendation.value(), pounds.value()),
                on.value(),
                months.value(),
                owner.value());
    }

    private static Field<Found> found(Fields fields) {
        Field<@Nullable WorkAreaId> area =
                fields.optional("work_area", Kind.number(text -> new WorkAreaId(Long.parseLong(text))));
        Field<@Nullable SurveyId> survey =
                fields.optional("survey", Kind.number(text -> new SurveyId(Long.parseLong(text))));
        Field<String> location = fields.required("location", Kind.text(200));
        Field<String> material = fields.required("material", Kind.text(200));
        Field<@Nullable String> extent = fields.optional("extent", Kind.text(100));
        Field<@Nullable SampleResult> fibre = fields.optional("fibre", Kind.word(SampleResult::of));
        return () -> new Found(
                area.value(), survey.value(), location.value(), material.value(), extent.value(), fibre.value());
    }

    /** All four parts, or none. */
    private static Field<@Nullable MaterialScore> material(Fields fields) {
        boolean any = hasAny(fields, "product_score", "damage_score", "surface_score", "fibre_score");
        if (!any) {
            return () -> null;
        }
        Field<Integer> product = fields.required("product_score", Kind.wholeNumber(1, 3));
        Field<Integer> damage = fields.required("damage_score", Kind.wholeNumber(0, 3));
        Field<Integer> surface = fields.required("surface_score", Kind.wholeNumber(0, 3));
        Field<Integer> fibre = fields.required("fibre_score", Kind.wholeNumber(1, 3));
        return () -> new MaterialScore(product.value(), damage.value(), surface.value(), fibre.value());
    }

    /** All four groups, or none. */
    private static Field<@Nullable PriorityScore> priority(Fields fields) {
        boolean any = hasAny(fields, "activity_score", "disturbance_score", "exposure_score", "maintenance_score");
        if (!any) {
            return () -> null;
        }
        Field<BigDecimal> activity = fields.required("activity_score", Kind.exact());
        Field<BigDecimal> disturbance = fields.required("disturbance_score", Kind.exact());
        Field<BigDecimal> exposure = fields.required("exposure_score", Kind.exact());
        Field<BigDecimal> maintenance = fields.required("maintenance_score", Kind.exact());
        return () -> new PriorityScore(activity.value(), disturbance.value(), exposure.value(), maintenance.value());
    }

    /** Asks for every one of them, so that each counts as known. */
    private static boolean hasAny(Fields fields, String... names) {
        return !Arrays.stream(names).filter(fields::has).toList().isEmpty();
    }
}
