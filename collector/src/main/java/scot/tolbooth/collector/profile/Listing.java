package scot.tolbooth.collector.profile;

import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are shown as they are, such as BGP peers or LLDP neighbours.
 *
 * @param names column of another table that names the rows by the first part of their index; absent where the index does
 */
record Listing(Table table, @Nullable Source names) {}
