package scot.tolbooth.portal.api.contractor;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** A contractor as JSON. */
@Schema(name = "Contractor")
record ContractorJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "acme-surveys")
        String id,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "Acme Surveys Ltd")
        String name,

        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String note,

        @Schema(description = "What was agreed for each kind of work that it does")
        List<WorkTermsJson> terms,

        List<AccreditationJson> accreditations,

        @Schema(description = "Whether it gets no more work", defaultValue = "false")
        boolean archived,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static ContractorJson of(Contractor contractor) {
        return new ContractorJson(
                contractor.id().value(),
                contractor.name(),
                contractor.email(),
                contractor.phone(),
                contractor.address(),
                contractor.note(),
                contractor.terms().entrySet().stream().map(WorkTermsJson::of).toList(),
                contractor.accreditations().stream().map(AccreditationJson::of).toList(),
                contractor.archived(),
                contractor.version());
    }

    static Contractor read(Fields fields, Field<ContractorId> id, long version) {
        fields.withhold("email", "phone");
        Field<String> name = fields.required("name", Kind.text(120));
        Field<@Nullable String> email = fields.optional("email", Kind.text(254));
        Field<@Nullable String> phone = fields.optional("phone", Kind.text(25));
        Field<@Nullable String> address = fields.optional("address", Kind.text(500));
        Field<@Nullable String> note = fields.optional("note", Kind.text(2000));
        Field<List<Map.Entry<WorkKind, WorkTerms>>> terms = fields.objects("terms", WorkTermsJson::read);
        Field<List<Accreditation>> accreditations = fields.objects("accreditations", AccreditationJson::read);
        Field<Boolean> archived = fields.optional("archived", Kind.flag(), false);
        return fields.ignore("version")
                .build(() -> new Contractor(
                        id.value(),
                        name.value(),
                        email.value(),
                        phone.value(),
                        address.value(),
                        note.value(),
                        byWork(terms.value()),
                        accreditations.value(),
                        archived.value(),
                        version));
    }

    private static Map<WorkKind, WorkTerms> byWork(List<Map.Entry<WorkKind, WorkTerms>> entries) {
        Map<WorkKind, WorkTerms> byWork = new EnumMap<>(WorkKind.class);
        for (Map.Entry<WorkKind, WorkTerms> entry : entries) {
            if (byWork.put(entry.getKey(), entry.getValue()) != null) {
                throw new IllegalArgumentException("terms must name each kind of work once");
            }
        }
        return byWork;
    }
}
