package scot.tolbooth.collector.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns of one table that are read.
 *
 * @param columns by what they say, such as {@code clients}
 * @param merging which rows are one: the clients of all networks of a radio add up
 */
record Table(IndexForm index, Map<String, Source> columns, Merging merging) {

    /** Which rows are about the same radio. */
    enum Merging {
        /** Each is one of its own. */
        NONE,
        /** Those on the same band. */
        BAND,
        /** Those on the same channel. */
        CHANNEL,
        /** There are no radios: a list that is shown as it is. */
        LIST
    }

    Table {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    boolean isList() {
        return merging == Merging.LIST;
    }
}
