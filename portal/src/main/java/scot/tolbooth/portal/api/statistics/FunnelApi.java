package scot.tolbooth.portal.api.statistics;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.funnel.FunnelDivision;
import scot.tolbooth.portal.funnel.FunnelFilter;

@RestController
@Tag(name = "Statistics")
class FunnelApi {

    private static final int USUAL_DAYS = 7;

    private final Funnel funnel;
    private final Sites sites;
    private final Clock clock;

    FunnelApi(Funnel funnel, Sites sites, Clock clock) {
        this.funnel = funnel;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/api/v1/statistics/funnel")
    @Operation(
            summary =
                    "How far residents came on their way online, and where they gave up; nothing in it is about anybody",
            description = "For staff: small numbers may point to somebody who was seen, and must not be published")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day in Scotland; 6 days before to if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day; today if absent")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code; all together if absent")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of site; all if absent")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "day, site, way, language, browser, scripting or visit: a part for each")
    FunnelJson funnel(Fields query) {
        Field<LocalDate> to = query.optional("to", Kind.date(), LocalDate.ofInstant(clock.instant(), LONDON));
        Field<@Nullable LocalDate> from = query.optional("from", Kind.date());
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<@Nullable SiteKind> kind = query.optional("kind", Kind.word(SiteKind::of));
        Field<FunnelDivision> by = query.optional("by", Kind.word(FunnelDivision::of), FunnelDivision.ALL);
        return query.build(() -> {
            LocalDate first = from.value();
            FunnelFilter filter = new FunnelFilter(
                    first == null ? to.value().minusDays(USUAL_DAYS - 1L) : first,
                    to.value(),
                    FunnelFilter.sites(sites, site.value(), kind.value()));
            return FunnelJson.of(funnel, filter, by.value());
        });
    }
}
