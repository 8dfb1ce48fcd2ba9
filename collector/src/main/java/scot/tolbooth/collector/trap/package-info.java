/** Trap: what devices say of their own accord is a hint to look at once, never believed. */
@NullMarked
package scot.tolbooth.collector.trap;

import org.jspecify.annotations.NullMarked;
