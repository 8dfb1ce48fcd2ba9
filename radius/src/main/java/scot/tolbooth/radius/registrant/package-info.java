/** Registrants: the people who registered, and what is kept of them. */
@NamedInterface("registrant")
@NullMarked
package scot.tolbooth.radius.registrant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
