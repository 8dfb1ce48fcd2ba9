package scot.tolbooth.portal.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Fate;
import scot.tolbooth.portal.delivery.MessageDay;

/** How the messages of one day fared that went one way. */
@Schema(name = "MessageDay")
record MessageDayJson(
        @Schema(example = "2026-11-28") String day,
        @Schema(allowableValues = {"mobile", "email"}) String channel,

        @Schema(description = "Those that the transport took")
        long taken,

        long delivered,

        @Schema(description = "Those that it took and could not deliver, by how they failed")
        Map<String, Long> failed,

        @Schema(description = "Those that wait to be sent") long waiting,

        @Schema(description = "Those that it did not take, by cause") @JsonProperty("not_sent")
        Map<String, Long> notSent,

        @Schema(description = "Codes that were asked for and not sent, by limit")
        Map<String, Long> refused,

        @Schema(description = "What they cost") BigDecimal pounds) {

    static MessageDayJson of(MessageDay day) {
        Map<Fate, Long> failed = new TreeMap<>(day.fates());
        failed.keySet().removeIf(fate -> !fate.isFailure());
        return new MessageDayJson(
                day.day().toString(),
                day.channel().word(),
                day.sent(),
                day.count(Fate.DELIVERED),
                words(failed, fate -> fate.word().replaceFirst("^failed-", "")),
                day.waiting(),
                words(day.causes(), Cause::word),
                words(day.refused(), limit -> limit.word().replaceFirst("^refused-", "")),
                day.pounds());
    }

    static <T> Map<String, Long> words(Map<T, Long> counts, Function<T, String> word) {
        Map<String, Long> words = new TreeMap<>();
        counts.forEach((one, times) -> words.put(word.apply(one).replace('-', '_'), times));
        return words;
    }
}
