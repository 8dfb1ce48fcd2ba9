/** Credentials of devices that join the encrypted network (Passpoint, EAP-TTLS with MS-CHAPv2 inside). */
@NullMarked
@NamedInterface("passpoint")
package scot.tolbooth.radius.passpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
