/** Measures what the module takes in time, processor and memory, beside FreeRADIUS on the same machine. */
@NullMarked
package scot.tolbooth.radius.load;

import org.jspecify.annotations.NullMarked;
