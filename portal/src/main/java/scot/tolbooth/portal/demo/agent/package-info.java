/** Agent: SNMP agents on loopback that answer for the simulated devices; the other side of the collector's wire. */
@NullMarked
package scot.tolbooth.portal.demo.agent;

import org.jspecify.annotations.NullMarked;
