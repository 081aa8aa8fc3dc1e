package vn.motcua.web;

import java.util.List;
import vn.motcua.core.Actor;

/** What a module adds to the ways through the pages: a bean, ordered by {@code @Order}. */
@FunctionalInterface
public interface Navigation {

    /** For the rail of officials' pages. */
    List<NavigationItem> items(Actor actor);

    /** For the header of citizens' pages. */
    default List<NavigationItem> header(Actor actor) {
        return List.of();
    }
}
