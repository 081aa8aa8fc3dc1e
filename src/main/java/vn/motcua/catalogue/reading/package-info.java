/** What a record means, and what about it is doubtful (<i>điểm nghi vấn</i>). */
@NullMarked
package vn.motcua.catalogue.reading;

import org.jspecify.annotations.NullMarked;
