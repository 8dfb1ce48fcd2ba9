package scot.tolbooth.portal.api.way;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;

/** Which ways in are on, for the whole service or at a site. */
@Schema(name = "WaysIn", description = "true: on, false: off, null: as the whole service has it")
record WaysJson(
        @Schema(description = "A code texted to a mobile number") @Nullable Boolean mobile,

        @Schema(description = "A code sent to an e-mail address") @Nullable Boolean email,

        @Schema(description = "Minutes online to read the code that was sent by e-mail")
        @JsonProperty("email_grace")
        @Nullable Boolean emailGrace,

        @Schema(description = "A card or code from staff") @Nullable Boolean card,

        @Schema(description = "Without signing in again") @JsonProperty("remembered_device") @Nullable Boolean rememberedDevice,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "The ways that are on there now")
        @JsonProperty("in_force")
        List<String> inForce,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static WaysJson of(WaySettings settings, Set<WayIn> inForce) {
        return new WaysJson(
                settings.said(WayIn.MOBILE),
                settings.said(WayIn.EMAIL),
                settings.said(WayIn.EMAIL_GRACE),
                settings.said(WayIn.CARD),
                settings.said(WayIn.REMEMBERED_DEVICE),
                inForce.stream().map(WayIn::word).toList(),
                settings.version());
    }

    /** Who does not know yet that people may read codes leaves that as it was for the whole service. */
    static WaySettings read(Fields fields, WaySettings before) {
        fields.ignore("version");
        fields.ignore("in_force");
        Map<WayIn, Field<@Nullable Boolean>> read = new EnumMap<>(WayIn.class);
        for (WayIn way : WayIn.values()) {
            read.put(way, fields.optional(way.word(), Kind.flag()));
        }
        return fields.build(() -> {
            Map<WayIn, Boolean> said = new EnumMap<>(WayIn.class);
            Boolean graceBefore = before.said(WayIn.EMAIL_GRACE);
            if (before.site() == null && graceBefore != null) {
                said.put(WayIn.EMAIL_GRACE, graceBefore);
            }
            read.forEach((way, field) -> {
                Boolean value = field.value();
                if (value != null) {
                    said.put(way, value);
                }
            });
            return new WaySettings(before.site(), said, before.version());
        });
    }
}
