package scot.tolbooth.portal.privacy;

import java.util.List;

/**
 * Something that is kept about people, as the schema itself says.
 *
 * @param table with its schema
 * @param columns those that are kept for the same reason and as long
 * @param whose of whom
 * @param purpose what for
 * @param kept how long, in words
 */
record KeptData(String table, List<String> columns, String whose, String purpose, String kept) {}
