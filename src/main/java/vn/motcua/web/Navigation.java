package vn.motcua.web;

import java.util.List;
import vn.motcua.core.Actor;

/** What a module adds to the rail of officials' pages: a bean, ordered by {@code @Order}. */
@FunctionalInterface
public interface Navigation {

    List<NavigationItem> items(Actor actor);
}
