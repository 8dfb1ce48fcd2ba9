/** Message: brings security codes to residents' phones and mailboxes. */
@NullMarked
package scot.tolbooth.portal.message;

import org.jspecify.annotations.NullMarked;
