/** Demo: a simulated estate of real agents and real NAS clients inside this process. */
@NullMarked
package scot.tolbooth.portal.demo;

import org.jspecify.annotations.NullMarked;
