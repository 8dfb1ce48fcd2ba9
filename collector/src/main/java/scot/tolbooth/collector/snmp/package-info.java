/**
 * SNMP: asks devices and gives plain values back. Messages of SNMPv1 and SNMPv2c are our own, for nearly every poll is made of
 * them; SNMPv3 and notifications go through SNMP4J, which only this package sees.
 */
@NullMarked
package scot.tolbooth.collector.snmp;

import org.jspecify.annotations.NullMarked;
