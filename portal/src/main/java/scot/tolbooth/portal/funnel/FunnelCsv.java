package scot.tolbooth.portal.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.transfer.CsvExporter;

/** Writes a funnel as CSV (RFC 4180): how many reached each step, and how many gave up after it. */
public final class FunnelCsv {

    private FunnelCsv() {}

    /** A line for each part. */
    public static String write(FunnelDivision division, List<FunnelLine> lines) {
        List<String> header = new ArrayList<>(List.of(division.word()));
        header.addAll(each(step -> "reached_" + step.word()));
        header.addAll(each(step -> "gave_up_" + step.word()).subList(0, FunnelStep.values().length - 1));
        return Stream.concat(Stream.of(header), lines.stream().map(FunnelCsv::row))
                .map(CsvExporter::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(FunnelLine line) {
        List<String> row = new ArrayList<>(List.of(line.part()));
        row.addAll(each(step -> Long.toString(line.reached(step))));
        row.addAll(each(step -> Long.toString(line.gaveUp(step))).subList(0, FunnelStep.values().length - 1));
        return row;
    }

    private static List<String> each(Function<FunnelStep, String> field) {
        return Arrays.stream(FunnelStep.values()).map(field).toList();
    }
}
