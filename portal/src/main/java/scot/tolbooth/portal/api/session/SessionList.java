package scot.tolbooth.portal.api.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of sessions, which may have millions. */
@Schema(name = "SessionList")
record SessionList(
        List<SessionJson> items,
        int page,
        int size,

        @Schema(
                description =
                        "How many sessions the whole list has; if total_is_exact is false, it has that many or more")
        long total,

        @JsonProperty("total_is_exact") boolean totalIsExact,

        @Schema(description = "For the parameter after of the next request; null at the end of the list") @Nullable String next) {}
