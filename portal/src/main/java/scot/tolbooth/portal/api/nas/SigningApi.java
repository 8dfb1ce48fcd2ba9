package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.radius.nas.SigningHabit;
import scot.tolbooth.radius.nas.SigningHabits;

/** Which NASes still need the exception from Message-Authenticator. */
@RestController
@Tag(name = "NAS clients")
class SigningApi {

    private final SigningHabits habits;

    SigningApi(SigningHabits habits) {
        this.habits = habits;
    }

    /** Whether a NAS sends a Message-Authenticator. */
    @Schema(name = "SigningHabit")
    record HabitJson(
            String nas,
            boolean required,

            @Schema(description = "When an Access-Request with one last came; to half a minute")
            @JsonProperty("last_with")
            @Nullable Instant lastWith,

            @Schema(description = "When an Access-Request without one last came")
            @JsonProperty("last_without")
            @Nullable Instant lastWithout,

            @Schema(description = "What follows from it") String advice) {

        static HabitJson of(SigningHabit habit) {
            return new HabitJson(
                    habit.nas().value(), habit.required(), habit.lastWith(), habit.lastWithout(), habit.advice());
        }
    }

    @GetMapping("/api/v1/reports/message-authenticators")
    @Operation(summary = "Report which NAS clients still send requests without Message-Authenticator (CVE-2024-3596)")
    Page<HabitJson> report(Paging paging) {
        return Page.of(habits.report(), paging, HabitJson::of);
    }
}
