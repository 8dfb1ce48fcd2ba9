/** The committee's report as a page, a Word document and a CSV file. */
@NullMarked
package scot.tolbooth.portal.programme.report;

import org.jspecify.annotations.NullMarked;
