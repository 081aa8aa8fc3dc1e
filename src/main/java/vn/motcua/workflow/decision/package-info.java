/**
 * Decision tables (<i>bảng quyết định</i>): DMN files with one table of plain cells, checked before the engine sees
 * them.
 */
@NullMarked
@NamedInterface("decision")
package vn.motcua.workflow.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
