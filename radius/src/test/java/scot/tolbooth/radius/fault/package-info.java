/** Faults under load: the module as a process that can be killed, its database behind a line that can be cut. */
@NullMarked
package scot.tolbooth.radius.fault;

import org.jspecify.annotations.NullMarked;
