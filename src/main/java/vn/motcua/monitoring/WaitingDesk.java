package vn.motcua.monitoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.notice.WaitingWork;
import vn.motcua.notice.WaitingWork.Waiting;
import vn.motcua.work.InboxPlace;

/** Work that nobody has in hand (<i>việc chờ người nhận</i>), in a unit and below. */
@Component
class WaitingDesk {

    private final WaitingWork work;
    private final Accounts accounts;

    WaitingDesk(WaitingWork work, Accounts accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    /** A page of it, with the names of the owners that are gone. */
    record Found(List<Waiting> items, Map<AccountName, String> owners) {}

    @Transactional(readOnly = true)
    public Found page(AgencyId scope, InboxPlace after, int size) {
        var items = work.page(scope, after, size);
        var owners = accounts.fullNames(
                items.stream().flatMap(item -> Stream.ofNullable(item.owner())).toList());
        return new Found(items, owners);
    }

    @Transactional(readOnly = true)
    public long count(AgencyId scope) {
        return work.count(scope);
    }
}
