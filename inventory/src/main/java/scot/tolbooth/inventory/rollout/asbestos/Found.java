package scot.tolbooth.inventory.rollout.asbestos;

import org.jspecify.annotations.Nullable;

/**
 * What was found where: asbestos, known or presumed.
 *
 * @param area the work area in which it is; absent where it is elsewhere at the site
 * @param survey the survey that found it; absent for what was found outside a survey
 * @param extent such as {@code 12 m²} or {@code 3 boards}
 * @param fibre what the laboratory found; absent where asbestos is presumed
 */
public record Found(
        @Nullable WorkAreaId area,
        @Nullable SurveyId survey,
        String location,
        String material,
        @Nullable String extent,
        @Nullable SampleResult fibre) {

    public Found {
        location = Words.required("location", location, 200);
        material = Words.required("material", material, 200);
        extent = Words.optional("extent", extent, 100);
        if (fibre == SampleResult.NONE_DETECTED) {
            throw new IllegalArgumentException("fibre must be a type of asbestos, or be left out where it is presumed");
        }
    }
}
