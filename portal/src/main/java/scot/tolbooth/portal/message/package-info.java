/** Message: brings security codes to residents at once, and messages to staff from an outbox that outlives a crash. */
@NullMarked
package scot.tolbooth.portal.message;

import org.jspecify.annotations.NullMarked;
