/** Documents of a site: files of any type with their versions, and who accepted them. */
@NamedInterface("document")
@NullMarked
package scot.tolbooth.inventory.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
