package scot.tolbooth.collector.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.tolbooth.collector.snmp.Peers;

/** The recordings of real devices, and what the manifest beside them says. */
public final class Recordings {

    static final Path DIRECTORY = Path.of(System.getProperty("tolbooth.recordings", "../shared/data/snmp"))
            .toAbsolutePath();

    private Recordings() {}

    /** Rows of the manifest by file; the test is skipped where there are none. */
    public static Map<String, Map<String, String>> manifest() {
        Peers.require(Files.exists(DIRECTORY.resolve("manifest.csv")), "needs the recordings at " + DIRECTORY);
        List<String> lines = lines("manifest.csv");
        List<String> header = cells(lines.get(0));
        Map<String, Map<String, String>> manifest = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            manifest.put(cells.get(0), row);
        }
        return manifest;
    }

    /** One row of the manifest. */
    static Map<String, String> row(String file) {
        return manifest().getOrDefault(file, Map.of());
    }

    public static String text(String file) {
        return String.join("\n", lines(file));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(DIRECTORY.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
