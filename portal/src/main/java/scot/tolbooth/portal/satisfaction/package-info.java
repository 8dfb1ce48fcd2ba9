/** Satisfaction: how people found getting online, counted by place and day without anything about anybody. */
@NullMarked
package scot.tolbooth.portal.satisfaction;

import org.jspecify.annotations.NullMarked;
