package scot.tolbooth.portal.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.FormProblems;

/** The dates of a milestone as somebody typed them. */
public record MilestoneForm(String planned, String forecast, String actual, String note) {

    private static final int LONGEST_NOTE = 500;

    public MilestoneForm(
            @Nullable String planned, @Nullable String forecast, @Nullable String actual, @Nullable String note) {
        this.planned = text(planned);
        this.forecast = text(forecast);
        this.actual = text(actual);
        this.note = text(note);
    }

    static MilestoneForm of(@Nullable SiteMilestone recorded) {
        return recorded == null
                ? new MilestoneForm(null, null, null, null)
                : new MilestoneForm(
                        text(recorded.planned()), text(recorded.forecast()), text(recorded.actual()), recorded.note());
    }

    /** Reads it; what is wrong goes among the problems. */
    SiteMilestone read(SiteCode site, Milestone milestone, LocalDate today, FormProblems problems) {
        LocalDate happened = problems.optional("actual", actual, MilestoneForm::date);
        if (happened != null && happened.isAfter(today)) {
            problems.add("actual", "must not be in the future: use forecast for what is expected");
        }
        if (note.length() > LONGEST_NOTE) {
            problems.add("note", "must be " + LONGEST_NOTE + " characters or fewer");
        }
        return new SiteMilestone(
                site,
                milestone,
                problems.optional("planned", planned, MilestoneForm::date),
                problems.optional("forecast", forecast, MilestoneForm::date),
                happened,
                note.isBlank() ? null : note);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-21", notADate);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
