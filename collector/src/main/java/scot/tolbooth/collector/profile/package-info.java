/** Profiles: what to read from which device, as data. */
@NullMarked
package scot.tolbooth.collector.profile;

import org.jspecify.annotations.NullMarked;
