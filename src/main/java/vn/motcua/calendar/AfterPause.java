package vn.motcua.calendar;

/** What becomes of a time limit when a pause ends (<i>sau khi bổ sung</i>). */
public enum AfterPause {
    /** What was left of it runs on. */
    PAUSE,
    /** All of it is counted again (khoản 4 Điều 19 NĐ 61/2018). */
    RESTART
}
