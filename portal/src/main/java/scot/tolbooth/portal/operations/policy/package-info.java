/** Policy pages: the rules that decide what an accept carries, and what a request would get. */
@NullMarked
package scot.tolbooth.portal.operations.policy;

import org.jspecify.annotations.NullMarked;
