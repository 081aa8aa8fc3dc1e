package vn.motcua.form;

/**
 * A screen of a form (<i>bước kê khai</i>): a group at the form's top level.
 *
 * @param id the group's id, part of the screen's address
 */
public record FormStep(String id, String title) {}
