package scot.tolbooth.portal.api.refusal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.refusal.Refusals;

@RestController
@Tag(name = "Refusals")
class RefusalsApi {

    private static final int USUAL_DAYS = 31;
    private static final int MOST_DAYS = 400;

    private final Refusals refusals;

    RefusalsApi(Refusals refusals) {
        this.refusals = refusals;
    }

    /** How often something was refused. */
    @Schema(name = "Refusals")
    record RefusedJson(
            @Schema(example = "2026-11-28") String day,

            @Schema(description = "Absent where it is not known, or there is none") @Nullable String site,

            @Schema(description = "What stood in the way", example = "code-guessed")
            String guard,

            long times) {

        static RefusedJson of(Refusals.Refused refused) {
            SiteCode site = refused.site();
            return new RefusedJson(
                    refused.day().toString(),
                    site == null ? null : site.value(),
                    refused.guard().word(),
                    refused.times());
        }
    }

    @GetMapping("/api/v1/refusals")
    @Operation(summary = "What limits, signatures and tokens stopped, by day, site and guard; nothing is about anybody")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day; 30 days before the last if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day; today if absent")
    List<RefusedJson> byDay(Fields query) {
        Field<LocalDate> to = query.optional("to", Kind.date(), refusals.today());
        Field<@Nullable LocalDate> from = query.optional("from", Kind.date());
        return query.build(() -> between(from.value(), to.value()));
    }

    private List<RefusedJson> between(@Nullable LocalDate from, LocalDate last) {
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new IllegalArgumentException("from must be at most 399 days before to, and not after it");
        }
        return refusals.between(first, last).stream().map(RefusedJson::of).toList();
    }
}
