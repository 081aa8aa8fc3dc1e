package vn.motcua.submission.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTests {

    private static final Seen SAVED_ONCE = new Seen(1, "aa", 4);

    @Test
    void isNoNewsToTheTabThatSavedIt() {
        assertThat(SAVED_ONCE.isNewsTo(new Seen(0, "aa", 9))).isFalse();
    }

    @Test
    void isNoNewsToATabThatWasGivenTheLatest() {
        assertThat(SAVED_ONCE.isNewsTo(Seen.parse(SAVED_ONCE.mark(), "0"))).isFalse();
    }

    @Test
    void isNewsToATabThatWasGivenThePageBefore() {
        assertThat(SAVED_ONCE.isNewsTo(new Seen(0, "bb", 1))).isTrue();
    }

    @Test
    void overtookOnlyWhatTheSameTabSentBefore() {
        assertThat(SAVED_ONCE.overtook(new Seen(0, "aa", 3))).isTrue();
        assertThat(SAVED_ONCE.overtook(new Seen(0, "aa", 5))).isFalse();
        assertThat(SAVED_ONCE.overtook(new Seen(0, "bb", 3))).isFalse();
        assertThat(SAVED_ONCE.overtook(new Seen(0, "aa", 0))).isFalse();
    }

    @Test
    void readsNothingFromANonsense() {
        assertThat(Seen.parse("9999999999.aa", "-1")).isEqualTo(new Seen(0, "", 0));
        assertThat(Seen.parse(null, null)).isEqualTo(new Seen(0, "", 0));
    }
}
