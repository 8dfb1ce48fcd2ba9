/** Transfer: CSV files in and out, with one line for every problem. */
@NamedInterface("transfer")
@NullMarked
package scot.tolbooth.inventory.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
