package scot.tolbooth.portal.api.asbestos;

import java.util.Objects;
import java.util.function.Supplier;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;

/** Finds what addresses and bodies name, and answers what is not possible now with a conflict. */
public final class AsbestosSites {

    private final Sites sites;
    private final WorkAreas areas;
    private final AsbestosSurveys surveys;

    AsbestosSites(Sites sites, WorkAreas areas, AsbestosSurveys surveys) {
        this.sites = sites;
        this.areas = areas;
        this.surveys = surveys;
    }

    SiteCode site(String code) {
        return Keys.read(code, SiteCode::new)
                .flatMap(sites::find)
                .map(Site::code)
                .orElseThrow(() -> Problems.notFound("There is no site " + code));
    }

    WorkArea area(SiteCode site, long id) {
        return areas.find(new WorkAreaId(id))
                .filter(area -> area.site().equals(site) && area.isActive())
                .orElseThrow(() -> Problems.notFound("There is no work area " + id + " at site " + site));
    }

    Survey survey(SiteCode site, long id) {
        return surveys.find(new SurveyId(id))
                .filter(survey -> survey.order().site().equals(site))
                .orElseThrow(() -> Problems.notFound("There is no survey " + id + " of site " + site));
    }

    /** The work area that a body names. */
    Field<WorkArea> area(Fields fields, SiteCode site) {
        return fields.required(
                "work_area",
                Kind.number(text -> areas.of(site).stream()
                        .filter(area -> area.isActive() && area.id().toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("must be a planned work area of the site"))));
    }

    /** Makes the thing that the fields describe; what is not possible now is a conflict. */
    public static <R> R build(Fields fields, Supplier<R> maker) {
        try {
            return fields.build(maker);
        } catch (IllegalStateException refused) {
            throw Problems.conflict(Objects.requireNonNullElse(refused.getMessage(), "It is not possible now"));
        }
    }
}
