package vn.motcua.notice;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.web.Navigation;
import vn.motcua.web.NavigationItem;

/** Notices in the rail of officials and in the header of everybody else, with how many are unread. */
@Component
@Order(90)
class NoticeNavigation implements Navigation {

    private final Notices notices;

    NoticeNavigation(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<NavigationItem> items(Actor actor) {
        long unread = notices.unread(actor.account());
        return List.of(new NavigationItem("notices", "/thong-bao", "notice.title", unread == 0 ? null : unread));
    }

    @Override
    public List<NavigationItem> header(Actor actor) {
        return items(actor);
    }
}
