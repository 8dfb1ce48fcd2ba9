package scot.tolbooth.inventory.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every resource that can be imported and exported, in the order in which files of each would have to be loaded. */
public class CsvFormats {

    private final Map<String, CsvFormat<?>> byResource = new LinkedHashMap<>();

    public CsvFormats(List<CsvFormat<?>> formats) {
        formats.forEach(format -> byResource.put(format.resource(), format));
    }

    public Optional<CsvFormat<?>> find(String resource) {
        return Optional.ofNullable(byResource.get(resource));
    }

    public Set<String> resources() {
        return byResource.keySet();
    }
}
