package scot.tolbooth.portal.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How messages to residents fared. */
@Schema(name = "MessagesByDay")
record MessagesByDayJson(
        List<MessageDayJson> days,

        @Schema(description = "Texts from residents and calls of the transport, of all these days")
        Map<String, Long> heard,

        @Schema(description = "What texts cost in the last 24 hours") @JsonProperty("pounds_in_last_day")
        BigDecimal poundsInLastDay,

        @Schema(description = "What they may cost in 24 hours") @JsonProperty("most_pounds_in_a_day")
        BigDecimal mostPoundsInADay) {}
