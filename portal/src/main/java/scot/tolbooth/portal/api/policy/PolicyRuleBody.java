package scot.tolbooth.portal.api.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** What a request may say of a rule, for the description of the API; {@link PolicyRuleJson} reads it. */
@Schema(name = "PolicyRuleBody", description = "A term that is left out is said by the next rule")
record PolicyRuleBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "libraries-by-day")
        String name,

        @Schema(example = "LIB-007") String site,

        @Schema(example = "library") @JsonProperty("site_kind")
        String siteKind,

        @JsonProperty("registrant_group") String registrantGroup,

        @Schema(description = "monday to sunday; empty for every day")
        List<String> days,

        @Schema(example = "09:00") @JsonProperty("from_time")
        String fromTime,

        @Schema(example = "17:00") @JsonProperty("until_time")
        String untilTime,

        @Schema(defaultValue = "any", description = "any, open or closed")
        String opening,

        @JsonProperty("session_timeout_seconds") Long sessionTimeoutSeconds,
        @JsonProperty("idle_timeout_seconds") Long idleTimeoutSeconds,
        @JsonProperty("interim_interval_seconds") Long interimIntervalSeconds,
        @JsonProperty("download_bits_per_second") Long downloadBitsPerSecond,
        @JsonProperty("upload_bits_per_second") Long uploadBitsPerSecond,

        @Schema(description = "Of one person on one day") @JsonProperty("quota_octets")
        Long quotaOctets,

        @Schema(description = "Of one person at once") Long devices,
        String filter,
        String role,
        Long vlan,
        @JsonProperty("remembered_days") Long rememberedDays,
        @JsonProperty("ends_at_closing") Boolean endsAtClosing) {}
