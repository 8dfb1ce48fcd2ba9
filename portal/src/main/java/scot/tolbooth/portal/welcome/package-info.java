/** Welcome: what everyone sees first. Find Wi-Fi, the statements, the languages and the council's name and colour. */
@NullMarked
package scot.tolbooth.portal.welcome;

import org.jspecify.annotations.NullMarked;
