package scot.tolbooth.portal.api.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** A site as JSON; its fields are named like the columns of the CSV file. */
@Schema(name = "Site")
record SiteJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "LIB-007")
        String code,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "Motherwell Library")
        String name,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "library")
        String kind,

        @Nullable String town,
        @Nullable String address,
        @Nullable String postcode,

        @Schema(description = "Unique Property Reference Number") @Nullable String uprn,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "WGS 84, degrees")
        double latitude,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "WGS 84, degrees")
        double longitude,

        @Schema(defaultValue = "true") boolean published,

        @Schema(description = "In OpenStreetMap syntax", example = "Mo-Fr 09:30-17:00")
        @JsonProperty("opening_hours")
        @Nullable String openingHours,

        @Nullable String owner,
        @Nullable String note,

        @Schema(description = "Out of use and kept for its history only")
        boolean archived,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static SiteJson of(Site site) {
        return new SiteJson(
                site.code().value(),
                site.name(),
                site.kind().word(),
                site.town(),
                site.address(),
                site.postcode(),
                site.uprn(),
                site.position().latitude(),
                site.position().longitude(),
                site.published(),
                site.openingHours(),
                site.owner(),
                site.note(),
                site.archived(),
                site.version());
    }

    static Site read(Fields fields, Field<SiteCode> code, @Nullable Site before) {
        Field<String> name = fields.required("name", String.class);
        Field<SiteKind> kind = fields.required("kind", SiteKind.class);
        Field<@Nullable String> town = fields.optional("town", String.class);
        Field<@Nullable String> address = fields.optional("address", String.class);
        Field<@Nullable String> postcode = fields.optional("postcode", String.class);
        Field<@Nullable String> uprn = fields.optional("uprn", String.class);
        Field<Double> latitude = fields.required("latitude", Double.class);
        Field<Double> longitude = fields.required("longitude", Double.class);
        Field<Boolean> published = fields.optional("published", Boolean.class, true);
        Field<@Nullable String> openingHours = fields.optional("opening_hours", String.class);
        Field<@Nullable String> owner = fields.optional("owner", String.class);
        Field<@Nullable String> note = fields.optional("note", String.class);
        boolean wasArchived = before != null && before.archived();
        Field<Boolean> archived = fields.optional("archived", Kind.flag(), wasArchived);
        return fields.ignore("version")
                .build(() -> new Site(
                        code.value(),
                        name.value(),
                        kind.value(),
                        town.value(),
                        address.value(),
                        postcode.value(),
                        uprn.value(),
                        new Position(latitude.value(), longitude.value()),
                        published.value(),
                        openingHours.value(),
                        owner.value(),
                        note.value(),
                        archived.value(),
                        before == null ? 0 : before.version()));
    }
}
