/** The funnel: how far residents come on their way online, and where they give up, without anything about anybody. */
@NullMarked
package scot.tolbooth.portal.funnel;

import org.jspecify.annotations.NullMarked;
