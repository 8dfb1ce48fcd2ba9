/** Accounting: sessions, usage and who is online. */
@NamedInterface("accounting")
@NullMarked
package scot.tolbooth.radius.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
