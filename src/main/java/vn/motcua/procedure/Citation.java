package vn.motcua.procedure;

/** A code with its name: a legal instrument or a sector (<i>căn cứ pháp lý, lĩnh vực</i>). */
public record Citation(String code, String name) {}
