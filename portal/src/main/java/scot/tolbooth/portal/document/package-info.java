/** Documents: how files of any type go out to browsers safely. */
@NullMarked
package scot.tolbooth.portal.document;

import org.jspecify.annotations.NullMarked;
