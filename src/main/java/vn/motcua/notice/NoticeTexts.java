package vn.motcua.notice;

import org.springframework.stereotype.Component;
import vn.motcua.web.Texts;
import vn.motcua.web.When;

/** Notices in the words of the reader's language. */
@Component
class NoticeTexts {

    private final Texts texts;
    private final When when;

    NoticeTexts(Texts texts, When when) {
        this.texts = texts;
        this.when = when;
    }

    String text(Notice notice) {
        var about = notice.about();
        return texts.text(
                "notice.kind." + notice.kind(),
                about.number(),
                when.dateTime(about.moment()),
                about.step() == null ? "" : about.step(),
                when.date(about.moment()));
    }

    /** One word for it, beside its colour. */
    String tag(Notice notice) {
        return texts.text("notice.tag." + notice.kind().tag());
    }
}
