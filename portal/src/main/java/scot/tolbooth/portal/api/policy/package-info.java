/** Policy API: the rules that decide what an accept carries, what a request would get. */
@NullMarked
package scot.tolbooth.portal.api.policy;

import org.jspecify.annotations.NullMarked;
