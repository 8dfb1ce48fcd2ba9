package scot.tolbooth.portal.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.transfer.CsvExporter;
import scot.tolbooth.portal.document.SpreadsheetText;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

/** Writes the log of destructions as CSV (RFC 4180), to be read in a spreadsheet and not to be imported again. */
final class DestructionsCsv {

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
                SpreadsheetText.plain(one.what()),
                Long.toString(one.records()),
                SpreadsheetText.plain(one.rule()),
                one.olderThan().toString());
    }
}
