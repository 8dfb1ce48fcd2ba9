package scot.tolbooth.inventory.rollout;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A forecast that moved, and why.
 *
 * @param to absent where the forecast was taken back
 */
public record ForecastChange(
        SiteCode site,
        Milestone milestone,
        LocalDate from,
        @Nullable LocalDate to,
        ForecastReason reason,
        @Nullable String text,
        String by,
        Instant at) {}
