/** Message: brings codes and news to residents, and messages to staff, from outboxes that outlive a crash. */
@NullMarked
package scot.tolbooth.portal.message;

import org.jspecify.annotations.NullMarked;
