@NullMarked
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;
