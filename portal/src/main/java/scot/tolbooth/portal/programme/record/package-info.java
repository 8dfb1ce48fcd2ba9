/** What is on file of a site, for staff: contacts, documents, journal, custom fields, access. */
@NullMarked
package scot.tolbooth.portal.programme.record;

import org.jspecify.annotations.NullMarked;
