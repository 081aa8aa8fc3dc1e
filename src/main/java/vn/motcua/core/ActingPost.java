package vn.motcua.core;

/**
 * The post in which somebody acts (<i>vị trí công tác đang làm việc</i>).
 *
 * @param title as it is spoken, such as "Quyền Chủ tịch"
 * @param agencyName where it is
 */
public record ActingPost(PostId id, String title, String agencyName) {}
