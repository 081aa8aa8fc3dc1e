package vn.motcua.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of the left rail (<i>thanh điều hướng</i>) of officials' pages.
 *
 * @param key what a page gives as {@code active} to be marked
 * @param text key of its text
 * @param count how many wait there; nothing when it does not matter
 */
public record NavigationItem(
        String key, String address, String text, @Nullable Long count) {}
