/** Cards from staff: codes that let somebody in for a time without a mobile number or an e-mail address. */
@NullMarked
package scot.tolbooth.portal.card;

import org.jspecify.annotations.NullMarked;
