/** Contacts: whom to ask at a site, and who answers for it. */
@NamedInterface("contact")
@NullMarked
package scot.tolbooth.inventory.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
