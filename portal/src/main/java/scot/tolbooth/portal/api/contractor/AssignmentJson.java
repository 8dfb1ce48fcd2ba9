package scot.tolbooth.portal.api.contractor;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;

/** A contractor's job at a site, as JSON. */
@Schema(name = "Assignment")
record AssignmentJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(accessMode = AccessMode.READ_ONLY, example = "acme-surveys")
        String contractor,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "LIB-007")
        String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "asbestos-survey")
        String work,

        @Schema(description = "First day; today where it is not given")
        LocalDate from,

        @Schema(description = "Last day; absent where it is open") @Nullable LocalDate until) {

    static AssignmentJson of(Assignment one) {
        return new AssignmentJson(
                one.id(),
                one.contractor().value(),
                one.site().value(),
                one.work().word(),
                one.from(),
                one.until());
    }

    static Field<Assignment> read(Fields fields, ContractorId contractor, Sites sites, LocalDate today) {
        Field<SiteCode> site = fields.required("site", References.site(sites));
        Field<WorkKind> work = fields.required("work", Kind.word(WorkKind::of));
        Field<LocalDate> from = fields.optional("from", Kind.date(), today);
        Field<@Nullable LocalDate> until = fields.optional("until", Kind.date());
        return () -> new Assignment(0, contractor, site.value(), work.value(), from.value(), until.value());
    }
}
