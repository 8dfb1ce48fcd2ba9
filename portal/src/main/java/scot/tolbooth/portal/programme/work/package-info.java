/** Work: what a contractor sees of the sites that it is assigned to, and does there; nothing else is open to it. */
@NullMarked
package scot.tolbooth.portal.programme.work;

import org.jspecify.annotations.NullMarked;
