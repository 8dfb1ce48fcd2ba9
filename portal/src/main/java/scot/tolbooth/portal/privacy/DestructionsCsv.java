package scot.tolbooth.portal.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.transfer.CsvExporter;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

/** Writes the log of destructions as CSV (RFC 4180), to be read in a spreadsheet and not to be imported again. */
final class DestructionsCsv {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private DestructionsCsv() {}

    static String write(List<Destruction> destructions) {
        return Stream.concat(
                        Stream.of(List.of("at", "what", "records", "rule", "older_than")),
                        destructions.stream().map(DestructionsCsv::row))
                .map(CsvExporter::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(Destruction one) {
        return List.of(
                one.at().toString(),
                plain(one.what()),
                Long.toString(one.records()),
                plain(one.rule()),
                one.olderThan().toString());
    }

    /** As text also for spreadsheets, which take for a formula what begins like one. */
    private static String plain(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
