package scot.tolbooth.inventory.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One recorded change: before and after as JSON objects. */
public record AuditEntry(
        Instant at,
        String by,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {}
