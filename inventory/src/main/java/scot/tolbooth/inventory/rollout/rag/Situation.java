package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a colour is suggested from.
 *
 * @param on the day for which it is suggested
 * @param judgements of the latest assessment; absent where there is none
 * @param judgedSince since when they have stood so
 */
public record Situation(
        LocalDate on, @Nullable Judgements judgements, LocalDate judgedSince, Progress progress, Facts facts) {}
