package scot.tolbooth.portal.api.forecast;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.calendar.DatedPeriod;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Question;
import scot.tolbooth.inventory.rollout.forecast.WhatIf;
import scot.tolbooth.inventory.rollout.forecast.WhatIfText;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

@RestController
@RequestMapping("/api/v1/rollout/forecast")
@Tag(name = "Rollout")
class ForecastApi {

    private final Forecasts forecasts;

    ForecastApi(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @GetMapping
    @Operation(summary = "When open sites will go live, how sure that is, and what moves it; waits for the answer")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "A day: how likely it is to be met")
    @Parameter(name = "seed", in = ParameterIn.QUERY, description = "The same seed and facts give the same answer")
    @Parameter(name = "runs", in = ParameterIn.QUERY, description = "100 to 100,000; 10,000 if absent")
    @Parameter(name = "extraTeams", in = ParameterIn.QUERY, description = "Such as asbestos-survey:1,installation:2")
    @Parameter(name = "without", in = ParameterIn.QUERY, description = "Codes of sites that are dropped")
    @Parameter(name = "schoolShift", in = ParameterIn.QUERY, description = "Days by which school holidays are later")
    @Parameter(name = "closed", in = ParameterIn.QUERY, description = "Nobody works: 2026-12-21/2027-01-08")
    ForecastJson forecast(Fields query) {
        Field<@Nullable LocalDate> by = query.optional("by", Kind.date());
        Field<Integer> seed = query.optional("seed", Kind.wholeNumber(0, Integer.MAX_VALUE), (int) Question.USUAL_SEED);
        Field<Integer> runs = query.optional("runs", Kind.wholeNumber(100, 100_000), Question.USUAL_RUNS);
        Field<WhatIf> whatIf = whatIf(query);
        Question question = query.build(() -> new Question(seed.value(), runs.value(), whatIf.value()));
        return ForecastJson.of(forecasts.now(question), by.value());
    }

    private static Field<WhatIf> whatIf(Fields query) {
        Field<Map<WorkKind, Integer>> teams = query.optional("extraTeams", Kind.word(WhatIfText::teams), Map.of());
        Field<Set<SiteCode>> without = query.optional("without", Kind.word(WhatIfText::sites), Set.of());
        Field<Integer> shift = query.optional("schoolShift", Kind.wholeNumber(-60, 60), 0);
        Field<List<DatedPeriod>> closed = query.optional("closed", Kind.word(WhatIfText::periods), List.of());
        return () -> new WhatIf(teams.value(), without.value(), shift.value(), closed.value());
    }
}
