/** Delivery: how messages to residents fare, by day and without anything about anybody. */
@NullMarked
package scot.tolbooth.portal.delivery;

import org.jspecify.annotations.NullMarked;
