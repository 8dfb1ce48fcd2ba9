package scot.tolbooth.portal.api.message;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.delivery.MessageDays;
import scot.tolbooth.portal.delivery.Spending;

@RestController
@Tag(name = "Messages")
class MessagesByDayApi {

    private static final int USUAL_DAYS = 31;
    private static final int MOST_DAYS = 400;

    private final MessageDays days;
    private final Spending spending;

    MessagesByDayApi(MessageDays days, Spending spending) {
        this.days = days;
        this.spending = spending;
    }

    @GetMapping("/api/v1/messages-by-day")
    @Operation(
            summary = "How messages to residents fared, by day and channel, and what came in; nothing is about anybody")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day; 30 days before the last if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day; today if absent")
    MessagesByDayJson byDay(Fields query) {
        Field<LocalDate> to = query.optional("to", Kind.date(), days.today());
        Field<@Nullable LocalDate> from = query.optional("from", Kind.date());
        return query.build(() -> between(from.value(), to.value()));
    }

    private MessagesByDayJson between(@Nullable LocalDate from, LocalDate last) {
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new IllegalArgumentException("from must be at most 399 days before to, and not after it");
        }
        List<MessageDayJson> all =
                days.between(first, last).stream().map(MessageDayJson::of).toList();
        return new MessagesByDayJson(
                all,
                MessageDayJson.words(
                        days.heardBetween(first, last), heard -> heard.word().replaceFirst("^heard-", "")),
                spending.inLastDay().movePointLeft(2),
                spending.mostInADay().movePointLeft(2));
    }
}
