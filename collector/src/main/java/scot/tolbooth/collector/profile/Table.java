package scot.tolbooth.collector.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns of one table that are read.
 *
 * @param columns by what they say, such as {@code clients}
 * @param merged whether rows about the same band are one radio: the clients of all networks of a radio add up
 */
record Table(IndexForm index, Map<String, Source> columns, boolean merged) {

    Table {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
