/** Registrants over the API: found by exact contact, helped by staff, given grants, exported and forgotten. */
@NullMarked
package scot.tolbooth.portal.api.registrant;

import org.jspecify.annotations.NullMarked;
