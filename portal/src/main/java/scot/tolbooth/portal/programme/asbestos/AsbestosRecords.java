package scot.tolbooth.portal.programme.asbestos;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.ItemId;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;

/** All that is recorded about asbestos, as pages ask for it: by what stands in their addresses. */
record AsbestosRecords(
        Sites sites,
        AsbestosChecks checks,
        WorkAreas areas,
        AsbestosSurveys surveys,
        AsbestosItems items,
        AsbestosOutcomes outcomes,
        Restrictions restrictions,
        AsbestosRegister register) {

    /** The site of that code; else the page is not found. */
    Site site(String code) {
        return Addressed.site(sites, code);
    }

    WorkArea area(Site site, String id) {
        return found(number(id, WorkAreaId::new)
                .flatMap(areas::find)
                .filter(area -> area.site().equals(site.code()) && area.isActive()));
    }

    Survey survey(Site site, String id) {
        return found(number(id, SurveyId::new)
                .flatMap(surveys::find)
                .filter(survey -> survey.order().site().equals(site.code())));
    }

    AsbestosItem item(Site site, String id) {
        return found(number(id, ItemId::new)
                .flatMap(items::find)
                .filter(item -> item.site().equals(site.code())));
    }

    Restriction restriction(Site site, String id) {
        return found(restrictions.of(site.code()).stream()
                .filter(restriction -> restriction.id().toString().equals(id))
                .findFirst());
    }

    static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T> Optional<T> number(String id, Function<Long, T> maker) {
        return id.matches("[0-9]{1,18}") ? Optional.of(maker.apply(Long.valueOf(id))) : Optional.empty();
    }
}
