package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems.NewItem;
import scot.tolbooth.inventory.rollout.asbestos.Assessment;
import scot.tolbooth.inventory.rollout.asbestos.Found;
import scot.tolbooth.inventory.rollout.asbestos.MaterialScore;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** Reads the form in which surveyors hand in an item that they found. */
final class ItemForm {

    private static final List<String> SCORES = List.of("product_score", "damage_score", "surface_score", "fibre_score");

    private ItemForm() {}

    /** The item; absent where something is wrong, which is then among the problems. */
    static @Nullable NewItem read(Survey survey, Typed typed) {
        WorkAreaId area = typed.optional("work_area", text -> new WorkAreaId(Long.parseLong(text)));
        SampleResult fibre = typed.optional("fibre", SampleResult::of);
        LocalDate on = typed.required("found_on", CsvColumn::date);
        MaterialScore score = score(typed);
        if (on == null || !typed.problems().isEmpty()) {
            return null;
        }
        return typed.attempt(() -> new NewItem(
                new Found(area, survey.id(), typed.get("location"), typed.get("material"), typed.get("extent"), fibre),
                new Assessment(score, null, typed.get("recommendation"), null),
                on,
                null,
                null));
    }

    /** All four parts, or none: refurbishment surveys need not score. */
    private static @Nullable MaterialScore score(Typed typed) {
        if (SCORES.stream().allMatch(part -> typed.get(part).isBlank())) {
            return null;
        }
        List<Integer> parts = new java.util.ArrayList<>();
        for (String part : SCORES) {
            Integer read = typed.required(part, CsvColumn.wholeNumber(0, 3));
            parts.add(read == null ? 0 : read);
        }
        return typed.problems().isEmpty()
                ? typed.attempt(() -> new MaterialScore(parts.get(0), parts.get(1), parts.get(2), parts.get(3)))
                : null;
    }
}
