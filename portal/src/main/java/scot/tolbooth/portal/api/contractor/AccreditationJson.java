package scot.tolbooth.portal.api.contractor;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** An accreditation as JSON. */
@Schema(name = "Accreditation")
record AccreditationJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "UKAS")
        String body,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "ISO/IEC 17020")
        String standard,

        @Schema(requiredMode = RequiredMode.REQUIRED) String number,

        @Schema(description = "First day on which it holds") @Nullable LocalDate issued,

        @Schema(description = "Last day on which it holds; absent where it does not expire") @Nullable LocalDate expires) {

    static AccreditationJson of(Accreditation one) {
        return new AccreditationJson(one.body(), one.standard(), one.number(), one.issued(), one.expires());
    }

    static Field<Accreditation> read(Fields fields) {
        Field<String> body = fields.required("body", Kind.text(80));
        Field<String> standard = fields.required("standard", Kind.text(80));
        Field<String> number = fields.required("number", Kind.text(80));
        Field<@Nullable LocalDate> issued = fields.optional("issued", Kind.date());
        Field<@Nullable LocalDate> expires = fields.optional("expires", Kind.date());
        return () -> new Accreditation(body.value(), standard.value(), number.value(), issued.value(), expires.value());
    }
}
