/** Database: the embedded PostgreSQL, the data directory and the migrations of every module. */
@NamedInterface("database")
@NullMarked
package scot.tolbooth.inventory.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
