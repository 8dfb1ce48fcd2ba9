/** What is on file of a site, over the API: contacts, documents, journal, custom fields, access. */
@NullMarked
package scot.tolbooth.portal.api.record;

import org.jspecify.annotations.NullMarked;
