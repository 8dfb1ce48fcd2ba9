/** People: residents who arrive, sign in through a NAS, stay and leave. */
@NullMarked
package scot.tolbooth.portal.demo.people;

import org.jspecify.annotations.NullMarked;
