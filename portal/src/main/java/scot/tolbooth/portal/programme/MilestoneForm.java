package scot.tolbooth.portal.programme;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.ForecastReason;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.MilestoneEntry.OverrideRequest;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/**
 * A milestone as somebody typed it.
 *
 * @param seen what was recorded when the form was shown
 */
public record MilestoneForm(
        @Nullable String planned,
        @Nullable String forecast,
        @Nullable String actual,
        @Nullable String note,
        @Nullable String forecast_reason,
        @Nullable String forecast_reason_text,
        @Nullable String override_reason,
        @Nullable String override_until,
        @Nullable String seen) {

    private static final int LONGEST_NOTE = 500;

    static MilestoneForm of(SiteMilestone recorded) {
        return new MilestoneForm(
                text(recorded.planned()),
                text(recorded.forecast()),
                text(recorded.actual()),
                recorded.note(),
                null,
                null,
                null,
                null,
                fingerprint(recorded));
    }

    /** Tells one state of a milestone from another. */
    static String fingerprint(SiteMilestone recorded) {
        return Integer.toHexString(Objects.hash(
                recorded.planned(), recorded.forecast(), recorded.actual(), Objects.toString(recorded.note(), "")));
    }

    /** Whether it was begun when that was recorded. */
    boolean hasSeen(SiteMilestone recorded) {
        return text(seen).isEmpty() || text(seen).equals(fingerprint(recorded));
    }

    /** The same, to be sent anew now that they have been told what is recorded. */
    MilestoneForm havingSeen(SiteMilestone recorded) {
        return new MilestoneForm(
                planned,
                forecast,
                actual,
                note,
                forecast_reason,
                forecast_reason_text,
                override_reason,
                override_until,
                fingerprint(recorded));
    }

    /** Reads it; what is wrong goes among the problems. */
    MilestoneEntry read(SiteCode site, Milestone milestone, FormProblems problems) {
        if (text(note).length() > LONGEST_NOTE) {
            problems.add("note", "must be " + LONGEST_NOTE + " characters or fewer");
        }
        SiteMilestone dates = new SiteMilestone(
                site,
                milestone,
                problems.optional("planned", text(planned), CsvColumn::date),
                problems.optional("forecast", text(forecast), CsvColumn::date),
                problems.optional("actual", text(actual), CsvColumn::date),
                text(note).isEmpty() ? null : text(note));
        ForecastReason reason = problems.optional("forecast_reason", text(forecast_reason), ForecastReason::of);
        String words = text(forecast_reason_text);
        return new MilestoneEntry(dates, reason, words.isEmpty() ? null : words, null, override(problems));
    }

    private @Nullable OverrideRequest override(FormProblems problems) {
        String reason = text(override_reason);
        LocalDate until = problems.optional("override_until", text(override_until), CsvColumn::date);
        if (reason.isEmpty() && text(override_until).isEmpty()) {
            return null;
        }
        if (reason.isEmpty()) {
            problems.add("override_reason", "must say why the site may pass although something is missing");
        }
        if (text(override_until).isEmpty()) {
            problems.add("override_until", "must say until when the override lasts");
        }
        return until == null ? null : new OverrideRequest(reason, until);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
