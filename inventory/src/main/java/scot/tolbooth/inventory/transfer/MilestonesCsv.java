package scot.tolbooth.inventory.transfer;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.required;
import static scot.tolbooth.inventory.transfer.CsvColumn.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.rollout.ForecastReason;
import scot.tolbooth.inventory.rollout.GateClosedException;
import scot.tolbooth.inventory.rollout.GateOverride;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.MilestoneEntry.OverrideRequest;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Files of milestones. They pass no gate that a page would not let a site pass. */
final class MilestonesCsv implements CsvFormat<MilestoneEntry> {

    private static final CsvColumn<SiteCode> SITE = required("site", SiteCode::new);
    private static final CsvColumn<Milestone> MILESTONE = required("milestone", Milestone::of);
    private static final CsvColumn<LocalDate> PLANNED = optional("planned", CsvColumn::date);
    private static final CsvColumn<LocalDate> FORECAST = optional("forecast", CsvColumn::date);
    private static final CsvColumn<LocalDate> ACTUAL = optional("actual", CsvColumn::date);
    private static final CsvColumn<String> NOTE = optional("note", text(2000));
    private static final CsvColumn<ForecastReason> FORECAST_REASON = optional("forecast_reason", ForecastReason::of);
    private static final CsvColumn<String> OVERRIDE_REASON = optional("override_reason", text(500));
    private static final CsvColumn<LocalDate> OVERRIDE_UNTIL = optional("override_until", CsvColumn::date);

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
        return List.of(
                SITE, MILESTONE, PLANNED, FORECAST, ACTUAL, NOTE, FORECAST_REASON, OVERRIDE_REASON, OVERRIDE_UNTIL);
    }

    @Override
    public MilestoneEntry build(CsvValues row) {
        SiteMilestone milestone = new SiteMilestone(
                row.get(SITE),
                row.get(MILESTONE),
                row.find(PLANNED),
                row.find(FORECAST),
                row.find(ACTUAL),
                row.find(NOTE));
        ForecastReason reason = row.find(FORECAST_REASON);
        return new MilestoneEntry(
                milestone,
                reason == null ? ForecastReason.NOT_STATED : reason,
                shortened(row.find(NOTE)),
                null,
                override(row));
    }

    @Override
    public Object key(MilestoneEntry entry) {
        return key(entry.milestone());
    }

    /** A milestone that waits for an earlier one finds it. */
    @Override
    public List<MilestoneEntry> inSavingOrder(List<MilestoneEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.milestone().milestone()))
                .toList();
    }

    @Override
    public SaveOutcome save(MilestoneEntry entry, Change change) {
        if (sites.find(entry.milestone().site()).isEmpty()) {
            throw new RejectedRowException("site", "there is no site with this code");
        }
        try {
            return rollout.record(entry, change);
        } catch (GateClosedException closed) {
            throw new RejectedRowException("actual", String.join("; ", closed.missing()));
        }
    }

    @Override
    public List<MilestoneEntry> all() {
        Map<Object, GateOverride> overrides = rollout.overrides().stream()
                .collect(Collectors.toMap(
                        override -> List.of(override.site(), override.milestone()),
                        override -> override,
                        (latest, earlier) -> latest));
        return rollout.all().stream()
                .map(milestone -> exported(milestone, overrides.get(key(milestone))))
                .toList();
    }

    @Override
    public Map<String, @Nullable String> export(MilestoneEntry entry) {
        SiteMilestone milestone = entry.milestone();
        OverrideRequest override = entry.override();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("site", milestone.site().value());
        values.put("milestone", milestone.milestone().word());
        values.put("planned", iso(milestone.planned()));
        values.put("forecast", iso(milestone.forecast()));
        values.put("actual", iso(milestone.actual()));
        values.put("note", milestone.note());
        values.put("override_reason", override == null ? null : override.reason());
        values.put("override_until", override == null ? null : iso(override.until()));
        return values;
    }

    private static Object key(SiteMilestone milestone) {
        return List.of(milestone.site(), milestone.milestone());
    }

    private static MilestoneEntry exported(SiteMilestone milestone, @Nullable GateOverride override) {
        MilestoneEntry entry = MilestoneEntry.of(milestone);
        return override == null ? entry : entry.overriding(override.reason(), override.until());
    }

    private static @Nullable OverrideRequest override(CsvValues row) {
        String reason = row.find(OVERRIDE_REASON);
        LocalDate until = row.find(OVERRIDE_UNTIL);
        if (reason == null && until == null) {
            return null;
        }
        if (reason == null) {
            throw new RejectedRowException("override_reason", "must say why the gate is overridden");
        }
        if (until == null) {
            throw new RejectedRowException("override_until", "must say until when the override lasts");
        }
        return new OverrideRequest(reason, until);
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= 500 ? note : note.substring(0, 500);
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return Objects.toString(date, null);
    }
}
