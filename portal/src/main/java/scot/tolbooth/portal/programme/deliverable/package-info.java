/** The deliverables of the programme: listed, added and changed. */
@NullMarked
package scot.tolbooth.portal.programme.deliverable;

import org.jspecify.annotations.NullMarked;
