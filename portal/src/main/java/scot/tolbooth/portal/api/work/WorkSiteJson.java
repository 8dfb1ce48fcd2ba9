package scot.tolbooth.portal.api.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.portal.programme.work.WorkRow;

/** A site in a contractor's work list, as JSON. */
@Schema(name = "WorkSite")
record WorkSiteJson(
        @Schema(example = "LIB-007") String site,
        String name,
        @Nullable String address,
        @Nullable String town,
        @Nullable String postcode,
        double latitude,
        double longitude,

        @JsonProperty("opening_hours") @Nullable String openingHours,

        @Schema(description = "The kinds of work to be done there", example = "[\"site-survey\"]")
        List<String> works,

        @JsonProperty("next_visit") @Nullable LocalDate nextVisit,

        @Schema(description = "When the work is expected") @Nullable LocalDate due,

        @Schema(description = "What is to be done, in sentences") @JsonProperty("to_do")
        List<String> toDo) {

    static WorkSiteJson of(WorkRow row) {
        Site site = row.own().site();
        return new WorkSiteJson(
                site.code().value(),
                site.name(),
                site.address(),
                site.town(),
                site.postcode(),
                site.position().latitude(),
                site.position().longitude(),
                site.openingHours(),
                row.own().works().stream().map(WorkKind::word).toList(),
                row.nextVisit(),
                row.due(),
                row.toDo());
    }
}
