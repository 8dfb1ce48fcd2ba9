package scot.tolbooth.portal.api.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a request says of when a visit is to be. */
@Schema(name = "VisitTimes")
record TimesBody(
        @Schema(requiredMode = RequiredMode.REQUIRED) @JsonProperty("first_day")
        LocalDate firstDay,

        @Schema(description = "The first day where it is not given") @JsonProperty("last_day") @Nullable LocalDate lastDay,

        @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", example = "09:30")
        String arrives,

        @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", example = "16:30")
        String leaves) {}
