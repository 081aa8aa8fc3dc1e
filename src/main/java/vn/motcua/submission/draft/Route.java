package vn.motcua.submission.draft;

import java.util.List;
import vn.motcua.core.RuleViolation;

/** The pages of one draft in the order in which they are filled in (<i>các bước nộp hồ sơ</i>). */
record Route(DraftId draft, List<Leg> legs) {

    Route {
        legs = List.copyOf(legs);
    }

    /** The page itself, or 404 where this procedure has none. */
    public Leg at(String page) {
        return legs.get(index(page));
    }

    public String address() {
        return "/ho-so/nhap/" + draft;
    }

    public String address(String page) {
        return address() + "/" + page;
    }

    /** The address of the page that comes after this one. */
    public String after(String page) {
        return address(legs.get(Math.min(index(page) + 1, legs.size() - 1)).page());
    }

    /** The address of the page before this one; before the first there is the list. */
    public String before(String page) {
        int index = index(page);
        return index == 0 ? address() : address(legs.get(index - 1).page());
    }

    /** From 1. */
    public int number(String page) {
        return index(page) + 1;
    }

    public int count() {
        return legs.size();
    }

    /** The address of what is to be done now. */
    public String current() {
        return legs.stream()
                .filter(leg -> leg.state() == Leg.State.TO_DO)
                .findFirst()
                .map(leg -> address(leg.page()))
                .orElse(address(Page.CHECK));
    }

    public boolean has(String page) {
        return legs.stream().anyMatch(leg -> leg.page().equals(page));
    }

    private int index(String page) {
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).page().equals(page)) {
                return i;
            }
        }
        throw RuleViolation.notFound("form.step-unknown", page);
    }
}
