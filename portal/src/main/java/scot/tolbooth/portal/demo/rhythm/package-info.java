/** Rhythm: how many people come to which kind of site, hour by hour, and how long they stay. */
@NullMarked
package scot.tolbooth.portal.demo.rhythm;

import org.jspecify.annotations.NullMarked;
