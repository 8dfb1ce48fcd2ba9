package scot.tolbooth.portal.programme.forecast;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.calendar.DatedPeriod;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.forecast.WhatIf;
import scot.tolbooth.inventory.rollout.forecast.WhatIfText;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/**
 * What somebody asks of the forecast.
 *
 * @param by a day to meet
 * @param work for which there is another team; empty for none
 * @param without codes of sites that are dropped, with commas between
 * @param shift days by which school holidays are later
 * @param closed_from first day on which nobody works
 * @param closed_to last day of that
 */
public record ForecastForm(String by, String work, String without, String shift, String closed_from, String closed_to) {

    public ForecastForm(
            @Nullable String by,
            @Nullable String work,
            @Nullable String without,
            @Nullable String shift,
            @Nullable String closed_from,
            @Nullable String closed_to) {
        this.by = text(by);
        this.work = text(work);
        this.without = text(without);
        this.shift = text(shift);
        this.closed_from = text(closed_from);
        this.closed_to = text(closed_to);
    }

    @Nullable LocalDate day(FormProblems problems) {
        return problems.optional("by", by, CsvColumn::date);
    }

    /** What is to be otherwise; nothing where a field is wrong. */
    WhatIf whatIf(FormProblems problems) {
        Map<WorkKind, Integer> teams = new EnumMap<>(WorkKind.class);
        WorkKind kind = problems.optional("work", work, WorkKind::of);
        if (kind != null) {
            teams.put(kind, 1);
        }
        Set<SiteCode> dropped =
                Objects.requireNonNullElse(problems.optional("without", without, WhatIfText::sites), Set.of());
        int days = Objects.requireNonNullElse(problems.optional("shift", shift, ForecastForm::shiftOf), 0);
        List<DatedPeriod> closed = closed(problems);
        return problems.isEmpty() ? new WhatIf(teams, dropped, days, closed) : WhatIf.NOTHING;
    }

    private List<DatedPeriod> closed(FormProblems problems) {
        LocalDate from = problems.optional("closed_from", closed_from, CsvColumn::date);
        LocalDate to = problems.optional("closed_to", closed_to, CsvColumn::date);
        if (from == null) {
            if (to != null) {
                problems.add("closed_from", "must be given with the last day");
            }
            return List.of();
        }
        if (to != null && to.isBefore(from)) {
            problems.add("closed_to", "must not be before the first day");
            return List.of();
        }
        return List.of(new DatedPeriod(from, to == null ? from : to, "the closure"));
    }

    private static int shiftOf(String text) {
        if (!text.matches("-?[0-9]{1,2}") || Math.abs(Integer.parseInt(text)) > 60) {
            throw new IllegalArgumentException("must be a whole number between -60 and 60");
        }
        return Integer.parseInt(text);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
