package scot.tolbooth.inventory.transfer;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.required;
import static scot.tolbooth.inventory.transfer.CsvColumn.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Files of milestones. */
final class MilestonesCsv implements CsvFormat<SiteMilestone> {

    private static final CsvColumn<SiteCode> SITE = required("site", SiteCode::new);
    private static final CsvColumn<Milestone> MILESTONE = required("milestone", Milestone::of);
    private static final CsvColumn<LocalDate> PLANNED = optional("planned", MilestonesCsv::date);
    private static final CsvColumn<LocalDate> FORECAST = optional("forecast", MilestonesCsv::date);
    private static final CsvColumn<LocalDate> ACTUAL = optional("actual", MilestonesCsv::date);
    private static final CsvColumn<String> NOTE = optional("note", text(2000));

    private final Rollout rollout;
    private final Sites sites;

    MilestonesCsv(Rollout rollout, Sites sites) {
        this.rollout = rollout;
        this.sites = sites;
    }

    @Override
    public String resource() {
        return "milestones";
    }

    @Override
    public List<CsvColumn<?>> columns() {
        return List.of(SITE, MILESTONE, PLANNED, FORECAST, ACTUAL, NOTE);
    }

    @Override
    public SiteMilestone build(CsvValues row) {
        return new SiteMilestone(
                row.get(SITE),
                row.get(MILESTONE),
                row.find(PLANNED),
                row.find(FORECAST),
                row.find(ACTUAL),
                row.find(NOTE));
    }

    @Override
    public Object key(SiteMilestone milestone) {
        return List.of(milestone.site(), milestone.milestone());
    }

    @Override
    public SaveOutcome save(SiteMilestone milestone, Change change) {
        if (sites.find(milestone.site()).isEmpty()) {
            throw new RejectedRowException("site", "there is no site with this code");
        }
        return rollout.save(milestone, change);
    }

    @Override
    public List<SiteMilestone> all() {
        return rollout.all();
    }

    @Override
    public Map<String, @Nullable String> export(SiteMilestone milestone) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("site", milestone.site().value());
        values.put("milestone", milestone.milestone().word());
        values.put("planned", iso(milestone.planned()));
        values.put("forecast", iso(milestone.forecast()));
        values.put("actual", iso(milestone.actual()));
        values.put("note", milestone.note());
        return values;
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-30", notADate);
        }
    }
}
