package scot.tolbooth.portal.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.transfer.CsvExporter;

/** Writes days as CSV (RFC 4180): a row for each day and channel, a column for whatever can become of a message. */
final class MessageDaysCsv {

    private MessageDaysCsv() {}

    static String write(List<MessageDay> days) {
        return Stream.concat(Stream.of(header()), days.stream().map(MessageDaysCsv::row))
                .map(CsvExporter::line)
                .collect(Collectors.joining());
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of("day", "channel", "taken", "pounds"));
        for (Fate fate : Fate.values()) {
            names.add(fate.word());
        }
        for (Cause cause : Cause.values()) {
            names.add("not-sent-" + cause.word());
        }
        for (Limit limit : Limit.values()) {
            names.add(limit.word());
        }
        names.replaceAll(name -> name.replace('-', '_'));
        return names;
    }

    private static List<String> row(MessageDay day) {
        List<String> cells = new ArrayList<>(List.of(
                day.day().toString(),
                day.channel().word(),
                Long.toString(day.sent()),
                day.pounds().toPlainString()));
        for (Fate fate : Fate.values()) {
            cells.add(Long.toString(day.count(fate)));
        }
        for (Cause cause : Cause.values()) {
            cells.add(Long.toString(day.causes().getOrDefault(cause, 0L)));
        }
        for (Limit limit : Limit.values()) {
            cells.add(Long.toString(day.refused().getOrDefault(limit, 0L)));
        }
        return cells;
    }
}
