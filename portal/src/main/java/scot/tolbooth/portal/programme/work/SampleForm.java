package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.Analysis;
import scot.tolbooth.inventory.rollout.asbestos.Certificate;
import scot.tolbooth.inventory.rollout.asbestos.Fibre;
import scot.tolbooth.inventory.rollout.asbestos.LabResult;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** Reads the forms of samples and their results. */
final class SampleForm {

    private SampleForm() {}

    /** A sample that was taken; absent where something is wrong, which is then among the problems. */
    static @Nullable Sample taken(Typed typed) {
        LocalDate on = typed.required("taken_on", CsvColumn::date);
        return typed.problems().isEmpty()
                ? typed.attempt(() -> new Sample(
                        typed.get("number"),
                        typed.get("reference"),
                        typed.get("location"),
                        typed.get("material"),
                        on,
                        null,
                        null,
                        typed.get("same_as")))
                : null;
    }

    /** What a laboratory found; absent where something is wrong, which is then among the problems. */
    static @Nullable LabResult result(String number, Typed typed) {
        LocalDate received = typed.required("received_on", CsvColumn::date);
        LocalDate analysed = typed.required("analysed_on", CsvColumn::date);
        String analyst = typed.required("analysed_by", text -> filled(text, 120));
        String method = typed.required("method", text -> filled(text, 200));
        Set<Fibre> fibres = fibres(typed);
        if (fibres.isEmpty() != typed.get("none_detected").equals("yes")) {
            typed.problems().add("fibres", "must be one or more types of asbestos, or else none detected");
        }
        if (analysed == null || !typed.problems().isEmpty()) {
            return null;
        }
        Certificate certificate = new Certificate(analyst, method, fibres, null, null);
        Analysis analysis = typed.attempt(() -> new Analysis(
                SampleResult.naming(fibres),
                typed.get("laboratory"),
                typed.get("laboratory_accreditation"),
                analysed,
                certificate));
        return analysis == null ? null : new LabResult(number, typed.text("reference", 60), received, analysis);
    }

    /** The same with the certificate that was handed in. */
    static LabResult with(LabResult result, DocumentId document) {
        Analysis analysis = result.analysis();
        Certificate before = analysis.certificate();
        Certificate certificate =
                new Certificate(before.analysedBy(), before.method(), before.fibres(), null, document);
        return new LabResult(
                result.number(),
                result.reference(),
                result.receivedOn(),
                new Analysis(
                        analysis.result(),
                        analysis.laboratory(),
                        analysis.accreditation(),
                        analysis.on(),
                        certificate));
    }

    private static Set<Fibre> fibres(Typed typed) {
        return Arrays.stream(Fibre.values())
                .filter(fibre -> typed.get("fibre-" + fibre.word()).equals("yes"))
                .collect(Collectors.toSet());
    }

    private static String filled(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("must be 1 to " + longest + " characters");
        }
        return text;
    }
}
