package scot.tolbooth.inventory.customfield;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What one site has in its custom fields, as text in the one form in which it is stored.
 *
 * @param version counts the changes; 0 where nothing was ever filled in
 */
public record SiteFields(SiteCode site, Map<FieldName, String> values, long version) {

    public SiteFields {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The value of a field, or empty text. */
    public String text(FieldName name) {
        return values.getOrDefault(name, "");
    }
}
