package scot.tolbooth.portal.api.asbestos;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.Analysis;
import scot.tolbooth.inventory.rollout.asbestos.Certificate;
import scot.tolbooth.inventory.rollout.asbestos.Fibre;
import scot.tolbooth.inventory.rollout.asbestos.LabResult;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** Reads samples of asbestos surveys, and what laboratories found in them, from the fields of a body. */
public final class SampleReading {

    private SampleReading() {}

    /** A sample with its result, where it has one. */
    static Field<Sample> sample(Fields fields) {
        Field<Sample> taken = taken(fields);
        Field<@Nullable LocalDate> received = fields.optional("received_on", Kind.date());
        Field<@Nullable Analysis> analysis = analysis(fields);
        fields.ignore("laboratory_accredited_until");
        return () -> {
            Sample sample = taken.value();
            return new Sample(
                    sample.number(),
                    sample.reference(),
                    sample.location(),
                    sample.material(),
                    sample.takenOn(),
                    received.value(),
                    analysis.value(),
                    sample.sameAs());
        };
    }

    /** A sample as it was taken. */
    public static Field<Sample> taken(Fields fields) {
        Field<String> number = fields.required("number", Kind.text(30));
        Field<@Nullable String> reference = fields.optional("reference", Kind.text(60));
        Field<String> location = fields.required("location", Kind.text(200));
        Field<String> material = fields.required("material", Kind.text(200));
        Field<@Nullable LocalDate> taken = fields.optional("taken_on", Kind.date());
        Field<@Nullable String> sameAs = fields.optional("same_as", Kind.text(30));
        return () -> new Sample(
                number.value(),
                reference.value(),
                location.value(),
                material.value(),
                taken.value(),
                null,
                null,
                sameAs.value());
    }

    /** What a laboratory says of the sample of that number; analyst, method and days must be there. */
    public static Field<LabResult> result(Fields fields, String number, Function<DocumentId, DocumentId> certificate) {
        Field<@Nullable String> reference = fields.optional("reference", Kind.text(60));
        Field<LocalDate> received = fields.required("received_on", Kind.date());
        Field<SampleResult> result = fields.required("result", Kind.word(SampleResult::of));
        Field<String> laboratory = fields.required("laboratory", Kind.text(200));
        Field<String> accreditation = fields.required("laboratory_accreditation", Kind.text(60));
        Field<LocalDate> on = fields.required("analysed_on", Kind.date());
        Field<String> analyst = fields.required("analysed_by", Kind.text(120));
        Field<String> method = fields.required("method", Kind.text(200));
        Field<List<Fibre>> fibres = fields.list("fibres", Kind.word(Fibre::of));
        Field<@Nullable DocumentId> document =
                fields.optional("certificate", Kind.number(text -> certificate.apply(DocumentId.of(text))));
        return () -> new LabResult(
                number,
                reference.value(),
                received.value(),
                new Analysis(
                        result.value(),
                        laboratory.value(),
                        accreditation.value(),
                        on.value(),
                        new Certificate(
                                analyst.value(),
                                method.value(),
                                named(result.value(), fibres.value()),
                                null,
                                document.value())));
    }

    /** Some types of fibre are results of their own: whoever names the result has named the fibre. */
    private static Set<Fibre> named(SampleResult result, List<Fibre> fibres) {
        if (fibres.isEmpty() && result == SampleResult.OTHER) {
            throw new IllegalArgumentException("fibres must name the types of asbestos where the result is other");
        }
        return fibres.isEmpty() && result.isAsbestos() ? Set.of(Fibre.of(result.word())) : new HashSet<>(fibres);
    }

    private static Field<@Nullable Analysis> analysis(Fields fields) {
        if (!fields.has("result")) {
            fields.ignore(
                    "laboratory",
                    "laboratory_accreditation",
                    "analysed_on",
                    "analysed_by",
                    "method",
                    "fibres",
                    "certificate");
            return () -> null;
        }
        Field<SampleResult> result = fields.required("result", Kind.word(SampleResult::of));
        Field<String> laboratory = fields.required("laboratory", Kind.text(200));
        Field<String> accreditation = fields.required("laboratory_accreditation", Kind.text(60));
        Field<LocalDate> on = fields.required("analysed_on", Kind.date());
        Field<@Nullable String> analyst = fields.optional("analysed_by", Kind.text(120));
        Field<@Nullable String> method = fields.optional("method", Kind.text(200));
        Field<List<Fibre>> fibres = fields.list("fibres", Kind.word(Fibre::of));
        Field<@Nullable DocumentId> document = fields.optional("certificate", Kind.number(DocumentId::of));
        return () -> new Analysis(
                result.value(),
                laboratory.value(),
                accreditation.value(),
                on.value(),
                new Certificate(
                        analyst.value(), method.value(), new HashSet<>(fibres.value()), null, document.value()));
    }
}
