package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sites as GeoJSON (RFC 7946): a FeatureCollection of Points, whose properties are the columns of the CSV file but for
 * latitude and longitude.
 */
public final class SitesGeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private SitesGeoJson() {}

    /** Writes every site, so that it imports again unchanged. */
    public static <T> String write(CsvFormat<T> sites) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        sites.all().forEach(site -> features.add(feature(sites.export(site))));
        return JSON.writeValueAsString(collection);
    }

    /**
     * The same sites as a CSV file: the first feature is its second line.
     *
     * @throws IllegalArgumentException if it is no FeatureCollection
     */
    public static String toCsv(String geoJson) {
        List<Map<String, String>> rows = new ArrayList<>();
        features(geoJson).forEach(feature -> rows.add(row(feature)));
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder text = new StringBuilder(CsvExporter.line(List.copyOf(columns)));
        for (Map<String, String> row : rows) {
            text.append(CsvExporter.line(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
        return text.toString();
    }

    private static ObjectNode feature(Map<String, @Nullable String> values) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(Double.parseDouble(Objects.requireNonNull(values.get(LONGITUDE))))
                .add(Double.parseDouble(Objects.requireNonNull(values.get(LATITUDE))));
        ObjectNode properties = feature.putObject("properties");
        values.forEach((name, value) -> {
            if (value != null && !name.equals(LATITUDE) && !name.equals(LONGITUDE)) {
                properties.put(name, value);
            }
        });
        return feature;
    }

    private static JsonNode features(String geoJson) {
        JsonNode collection = read(geoJson);
        JsonNode features = collection.path("features");
        if (!"FeatureCollection".equals(collection.path("type").asString("")) || !features.isArray()) {
            throw new IllegalArgumentException("must be a GeoJSON FeatureCollection (RFC 7946)");
        }
        return features;
    }

    private static JsonNode read(String geoJson) {
        try {
            return JSON.readTree(geoJson);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("must be JSON", notJson);
        }
    }

    /** What is no Point has no latitude and longitude, which the file's rules then ask for. */
    private static Map<String, String> row(JsonNode feature) {
        Map<String, String> row = new LinkedHashMap<>();
        feature.path("properties").properties().forEach(property -> row.put(property.getKey(), text(property)));
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        boolean isPoint = "Point".equals(geometry.path("type").asString("")) && coordinates.size() >= 2;
        row.put(LATITUDE, isPoint ? number(coordinates.get(1)) : "");
        row.put(LONGITUDE, isPoint ? number(coordinates.get(0)) : "");
        return row;
    }

    private static String text(Map.Entry<String, JsonNode> property) {
        JsonNode value = property.getValue();
        return value.isNull() ? "" : value.isContainer() ? value.toString() : value.asString();
    }

    private static String number(JsonNode coordinate) {
        return coordinate.isNumber() ? coordinate.decimalValue().toPlainString() : coordinate.asString("");
    }
}
