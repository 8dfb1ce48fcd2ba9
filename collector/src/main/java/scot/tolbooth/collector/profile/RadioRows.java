package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.tolbooth.collector.profile.IndexForm.RowKey;
import scot.tolbooth.collector.profile.ProfileReading.Radio;

/** Radios from the rows of one or more tables: rows about the same radio are put together. */
final class RadioRows {

    private final Rows rows;
    private final Set<String> numbers;

    RadioRows(Rows rows, Set<String> numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    List<Radio> read(List<Table> tables) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Table table : tables) {
            rows.of(table).forEach((key, row) -> {
                Map<String, Measured> fields = fields(row);
                String band = band(row, fields);
                String identity = key.owner() + "/" + radio(table, key, band, fields);
                Found radio = found.computeIfAbsent(identity, fresh -> new Found(key));
                radio.band = radio.band.isEmpty() ? band : radio.band;
                fields.forEach((name, value) -> radio.take(name, value, table.merging() == Table.Merging.BAND));
            });
        }
        return named(found.values());
    }

    private static String radio(Table table, RowKey key, String band, Map<String, Measured> fields) {
        return switch (table.merging()) {
            case BAND -> band;
            case CHANNEL ->
                String.valueOf(Optional.ofNullable(fields.get("channel")).map(Measured::value));
            case NONE, LIST -> key.part();
        };
    }

    private Map<String, Measured> fields(Rows.Row row) {
        Map<String, Measured> fields = new LinkedHashMap<>();
        numbers.forEach(name -> row.number(name).ifPresent(value -> fields.put(name, value)));
        row.number("frequency")
                .filter(frequency -> Bands.channelAt(frequency.value()) > 0)
                .ifPresent(frequency -> fields.putIfAbsent(
                        "channel", new Measured(Bands.channelAt(frequency.value()), frequency.from())));
        return fields;
    }

    private static String band(Rows.Row row, Map<String, Measured> fields) {
        Optional<String> said = row.text("band");
        Optional<String> byFrequency = row.number("frequency").map(frequency -> Bands.ofFrequency(frequency.value()));
        Optional<String> byChannel =
                Optional.ofNullable(fields.get("channel")).map(channel -> Bands.ofChannel(channel.value()));
        return said.or(() -> byFrequency.filter(band -> !band.isEmpty()))
                .or(() -> byChannel)
                .orElse("");
    }

    /** Gives every radio of an access point a band of its own: a second one at 5 GHz is "5 GHz 2". */
    private static List<Radio> named(Iterable<Found> found) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Radio> radios = new ArrayList<>();
        for (Found radio : found) {
            String band = radio.band.isEmpty() ? "unknown band" : radio.band;
            int count = seen.merge(radio.key.owner() + "/" + band, 1, Integer::sum);
            radios.add(new Radio(radio.key.owner(), count == 1 ? band : band + " " + count, Map.copyOf(radio.fields)));
        }
        return radios;
    }

    private static final class Found {
        private final RowKey key;
        private final Map<String, Measured> fields = new LinkedHashMap<>();
        private String band = "";

        private Found(RowKey key) {
            this.key = key;
        }

        private void take(String name, Measured value, boolean merged) {
            if (merged && name.equals("clients")) {
                fields.merge(name, value, ProfileReader::sum);
            } else {
                fields.putIfAbsent(name, value);
            }
        }
    }
}
