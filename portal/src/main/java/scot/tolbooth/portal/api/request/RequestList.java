package scot.tolbooth.portal.api.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of the list of requests, which may have millions. */
@Schema(name = "RequestList")
record RequestList(
        List<RequestJson> items,
        int page,
        int size,

        @Schema(
                description =
                        "How many requests the whole list has; if total_is_exact is false, it has that many or more")
        long total,

        @JsonProperty("total_is_exact") boolean totalIsExact) {}
