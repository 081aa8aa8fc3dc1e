package vn.motcua.place;

/** An old commune went wholly or in part into a new one. */
record UnitChange(String oldCode, String newCode) {}
