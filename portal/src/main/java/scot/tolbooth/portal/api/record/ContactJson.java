package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contact.ContactDetails;
import scot.tolbooth.inventory.contact.ContactRole;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** A contact of a site as JSON. */
@Schema(name = "Contact")
public record ContactJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(accessMode = AccessMode.READ_ONLY) String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "duty-holder")
        String role,

        @Schema(requiredMode = RequiredMode.REQUIRED) String name,
        @Nullable String organisation,
        @Nullable String phone,
        @Nullable String email,

        @Schema(description = "What it is limited to; required of a duty holder") @Nullable String scope,

        @Nullable LocalDate from,
        @Nullable LocalDate until,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    public static ContactJson of(SiteContact contact) {
        ContactDetails details = contact.details();
        return new ContactJson(
                contact.id().value(),
                contact.site().value(),
                details.role().word(),
                details.name(),
                details.organisation(),
                details.phone(),
                details.email(),
                details.scope(),
                details.from(),
                details.until(),
                contact.version());
    }

    static ContactDetails read(Fields fields) {
        fields.withhold("name", "phone", "email");
        Field<ContactRole> role = fields.required("role", Kind.word(ContactRole::of));
        Field<String> name = fields.required("name", Kind.text(120));
        Field<@Nullable String> organisation = fields.optional("organisation", Kind.text(120));
        Field<@Nullable String> phone = fields.optional("phone", Kind.text(60));
        Field<@Nullable String> email = fields.optional("email", Kind.text(254));
        Field<@Nullable String> scope = fields.optional("scope", Kind.text(500));
        Field<@Nullable LocalDate> from = fields.optional("from", Kind.date());
        Field<@Nullable LocalDate> until = fields.optional("until", Kind.date());
        return fields.ignore("id", "site", "version")
                .build(() -> new ContactDetails(
                        role.value(),
                        name.value(),
                        organisation.value(),
                        phone.value(),
                        email.value(),
                        scope.value(),
                        from.value(),
                        until.value()));
    }
}
