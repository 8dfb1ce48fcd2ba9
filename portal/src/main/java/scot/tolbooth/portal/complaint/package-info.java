/** Complaint: what residents complain of, until it is settled and forgotten. */
@NullMarked
package scot.tolbooth.portal.complaint;

import org.jspecify.annotations.NullMarked;
