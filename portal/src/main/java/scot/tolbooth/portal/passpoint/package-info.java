/** Passpoint: profiles by which phones and computers join the encrypted Wi-Fi by themselves. */
@NullMarked
package scot.tolbooth.portal.passpoint;

import org.jspecify.annotations.NullMarked;
